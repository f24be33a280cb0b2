import type { Image } from "@colloquy/schema/everruns-rest";
import { toPrefixedId } from "@colloquy/session/everruns-rest";
import { v7 } from "uuid";
import type { DocumentStore } from "../../../stores/store.ts";

interface Upload {
  readonly filename: string;
  readonly content_type: string;
  readonly bytes: Uint8Array;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** Uploaded images. */
export interface ImageRepository {
  save(upload: Upload): Promise<Image>;
  get(id: string): Promise<{ readonly image: Image; readonly bytes: Uint8Array } | undefined>;
  /** Newest first. */
  list(offset: number, limit: number): Promise<readonly Image[]>;
  /** Whether there was such an image. */
  delete(id: string): Promise<boolean>;
}

const kind = "everruns-rest.image";

export function createImageRepository(documents: DocumentStore): ImageRepository {
  return {
    async save({ bytes, metadata, ...facts }) {
      const image: Image = {
        id: toPrefixedId("img", v7()),
        ...facts,
        size_bytes: bytes.byteLength,
        created_at: new Date().toISOString(),
        metadata: { ...metadata },
      };
      await documents.put(kind, image.id, JSON.stringify(image), bytes);
      return image;
    },
    async get(id) {
      const document = await documents.get(kind, id);
      if (!document?.bytes) return undefined;
      return { image: JSON.parse(document.json) as Image, bytes: document.bytes };
    },
    async list(offset, limit) {
      return (await documents.list(kind, offset, limit)).map((json) => JSON.parse(json) as Image);
    },
    delete: (id) => documents.delete(kind, id),
  };
}

import { kindUnion, list, nullish, optional, required, string, uint53 } from "@colloquy/define";
import type { z } from "zod";
import { loafRpc } from "../namespace.ts";

export const imageInputSchema = loafRpc.object(
  "ImageInput",
  {
    description:
      "A picture to send: a file the server can read, or its bytes. `data_url` wins; `path` is then a label. Unusable members are dropped without a word.",
    source: "loaf-rpc §10",
    examples: [{ path: "~/maps/delta.png" }, { data_url: "data:image/png;base64,iVBORw0KGgo=" }],
  },
  {
    path: nullish(string(), "Absolute, relative to the server's folder, `~/…` or `file://…`."),
    data_url: nullish(string(), "`data:<mime>;base64,<payload>`; PNG, JPEG, WebP or GIF, up to 8 MiB."),
    mime_type: nullish(string(), "Hint for `data_url`; ignored for `path`."),
    dataUrl: nullish(string(), "Accepted in place of `data_url`."),
    mimeType: nullish(string(), "Accepted in place of `mime_type`."),
  },
);

export const imageMemberSchema = loafRpc.define(
  "ImageMember",
  {
    description: "A member of `images`. Text is dropped: only objects count.",
    source: "loaf-rpc §10, §15 quirk 22",
    examples: [{ path: "~/maps/delta.png" }],
  },
  kindUnion({ object: imageInputSchema, string: string() }),
);

export const imageInputs = () => list(imageMemberSchema);

export const imageAttachmentSchema = loafRpc.object(
  "ImageAttachment",
  {
    description: "A picture as loaded.",
    source: "loaf-rpc §7",
    examples: [
      {
        path: "/srv/maps/delta.png",
        mimeType: "image/png",
        dataUrl: "data:image/png;base64,iVBORw0KGgo=",
        byteSize: 8,
      },
    ],
  },
  {
    path: required(string(), "Absolute path, or a label."),
    mimeType: required(string(), "IANA media type."),
    dataUrl: required(string(), "The bytes as a data URL."),
    byteSize: required(uint53(), { description: "Size of the bytes.", unit: "bytes" }),
  },
);

export const queuedImageSchema = loafRpc.object(
  "QueuedImage",
  {
    description: "A picture of a waiting prompt; its file is opened when the prompt starts.",
    source: "loaf-rpc §7",
    examples: [{ path: "", data_url: "data:image/png;base64,iVBORw0KGgo=" }],
  },
  {
    path: required(string(), "Path or label; may be empty."),
    mime_type: optional(string(), "IANA media type."),
    data_url: optional(string(), "The bytes as a data URL."),
  },
);

export type ImageInput = z.infer<typeof imageInputSchema>;
export type ImageAttachment = z.infer<typeof imageAttachmentSchema>;
export type QueuedImage = z.infer<typeof queuedImageSchema>;

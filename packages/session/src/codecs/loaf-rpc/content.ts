import type { ImageAttachment, QueuedImage } from "@colloquy/schema/loaf-rpc";
import type { ContentPart, ImagePart } from "@colloquy/schema/session";
import { present } from "../../codec/values.ts";
import { byteSize, isImage, toDataUrl, toImagePart } from "./images.ts";

/** A user message as this wire shows it. */
export interface Prompt {
  readonly text: string;
  readonly images: readonly ImageAttachment[];
}

export const emptyPrompt: Prompt = { text: "", images: [] };

/** A body of text and pictures. */
export function toContent(text: string, images: readonly QueuedImage[]): ContentPart[] {
  return [...(text === "" ? [] : [{ type: "text" as const, text }]), ...images.map(toImagePart)];
}

/** What is shown of a body: its words, a mark for each picture they do not mention, and the pictures with bytes (§10). */
export function toPrompt(content: readonly ContentPart[], sentAt: string): Prompt {
  const images = content.filter(isImage);
  const words = wordsOf(content);
  const marks = images
    .map((_, index) => `[Image ${index + 1}]`)
    .filter((mark) => !words.toLowerCase().includes(mark.toLowerCase()));
  const text = [words, ...marks].filter((piece) => piece !== "").join(" ");
  return { text, images: images.flatMap((image) => attachment(image, sentAt)) };
}

/** Text as it stands; a resource by its text, or its name. */
export function wordsOf(content: readonly ContentPart[]): string {
  return content.map(wordsOfPart).join("");
}

function wordsOfPart(part: ContentPart): string {
  if (part.type === "text") return String(part.text);
  return part.type === "resource" ? String(part.text ?? part.uri) : "";
}

/** Unnamed pictures are called by the time they came. */
function attachment({ mediaType, data, fileName }: ImagePart, sentAt: string): ImageAttachment[] {
  if (data === undefined) return [];
  const mimeType = mediaType ?? "application/octet-stream";
  const path = fileName ?? `rpc-image-${Date.parse(sentAt)}.png`;
  return [{ path, mimeType, dataUrl: toDataUrl(mimeType, data), byteSize: byteSize(data) }];
}

/** The body behind a line of the transcript. */
export function fromPrompt({ text, images }: Prompt): ContentPart[] {
  const parts = images.map(({ path, mimeType, dataUrl }) =>
    toImagePart(present({ path, mime_type: mimeType, data_url: dataUrl })),
  );
  return [...(text === "" ? [] : [{ type: "text" as const, text }]), ...parts];
}

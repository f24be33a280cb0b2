import type { ContentPart as WirePart } from "@colloquy/schema/everruns-rest";
import type { ContentPart, ImagePart } from "@colloquy/schema/session";
import { fromPrefixedId, toPrefixedId } from "../../../codec/ids.ts";
import { present } from "../../../codec/values.ts";

/** A body for the wire. Parts of a kind that the official clients would break on are left out (§4.2). */
export const toWireContent = (content: readonly ContentPart[]): WirePart[] => content.flatMap(toWirePart);

function toWirePart(part: ContentPart): WirePart[] {
  switch (part.type) {
    case "text":
      return [{ type: "text", text: part.text }];
    case "image":
      return [toWireImage(part)];
    case "resource":
      return [{ type: "text", text: part.text ?? part.uri }];
    case "toolCall":
      return [{ type: "tool_call", id: part.callId, name: part.name, arguments: part.input }];
    default:
      return [];
  }
}

function toWireImage({ data, url, fileId, fileName, mediaType }: ImagePart): WirePart {
  return fileId === undefined
    ? present({ type: "image" as const, url, base64: data, media_type: mediaType })
    : present({ type: "image_file" as const, image_id: toPrefixedId("img", fileId), filename: fileName });
}

/** A neutral body. Parts of a kind without a neutral counterpart are kept as they are. */
export const fromWireContent = (content: readonly WirePart[]): ContentPart[] => content.map(fromWirePart);

function fromWirePart(part: WirePart): ContentPart {
  switch (part.type) {
    case "text":
      return { type: "text", text: part.text };
    case "image":
      return present({
        type: "image" as const,
        mediaType: part.media_type ?? undefined,
        data: part.base64 ?? undefined,
        url: part.url ?? undefined,
      });
    case "image_file":
      return present({
        type: "image" as const,
        fileId: fromPrefixedId(part.image_id),
        fileName: part.filename ?? undefined,
      });
    case "tool_call":
      return { type: "toolCall", callId: part.id, name: part.name, input: part.arguments };
    default:
      return part as unknown as ContentPart;
  }
}

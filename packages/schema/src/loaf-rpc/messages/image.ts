import { kindUnion, list, nullish, optional, required, string, uint53 } from "@colloquy/define";
import type { z } from "zod";
import { loafRpc } from "../namespace.ts";

export const imageInputSchema = loafRpc.object(
  "ImageInput",
  {
    description:
      "Image to send: a file the server can read, or inline bytes. `data_url` takes precedence; `path` is then only a label. Unusable members are dropped silently.",
    source: "loaf-rpc §10",
    examples: [{ path: "~/maps/delta.png" }, { data_url: "data:image/png;base64,iVBORw0KGgo=" }],
  },
  {
    path: nullish(
      string(),
      "Absolute, relative to the working directory of the server, `~/…` or `file://…`. The extension decides the type.",
    ),
    data_url: nullish(
      string(),
      "`data:<mime>;base64,<payload>` without further parameters. PNG, JPEG, WebP or GIF, at most 8 MiB decoded.",
    ),
    mime_type: nullish(
      string(),
      "IANA media type that overrides the one in `data_url`. Ignored with `path`.",
    ),
    dataUrl: nullish(string(), "Alias of `data_url`, with the same rules."),
    mimeType: nullish(string(), "Alias of `mime_type`, with the same rules."),
  },
);

export const imageMemberSchema = loafRpc.define(
  "ImageMember",
  {
    description: "Member of `images`. Only objects are used; a plain string is dropped.",
    source: "loaf-rpc §10, §15 quirk 22",
    examples: [{ path: "~/maps/delta.png" }],
  },
  kindUnion({ object: imageInputSchema, string: string() }),
);

export const imageInputs = () => list(imageMemberSchema);

export const imageAttachmentSchema = loafRpc.object(
  "ImageAttachment",
  {
    description: "Image as loaded by the server.",
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
    path: required(string(), "Resolved absolute path of the file, or the label of inline bytes."),
    mimeType: required(string(), "IANA media type, such as `image/png`."),
    dataUrl: required(string(), "Image bytes as `data:<mime>;base64,<payload>`."),
    byteSize: required(uint53(), { description: "Bytes after decoding; at most 8 MiB.", unit: "bytes" }),
  },
);

export const queuedImageSchema = loafRpc.object(
  "QueuedImage",
  {
    description: "Image of a queued prompt. Its file is opened when the prompt starts, not before.",
    source: "loaf-rpc §7",
    examples: [{ path: "", data_url: "data:image/png;base64,iVBORw0KGgo=" }],
  },
  {
    path: required(string(), "Path or label as given by the client; may be empty."),
    mime_type: optional(string(), "IANA media type given by the client. Absent: derived on loading."),
    data_url: optional(string(), "Inline bytes given by the client. Absent: read from `path`."),
  },
);

export type ImageInput = z.infer<typeof imageInputSchema>;
export type ImageAttachment = z.infer<typeof imageAttachmentSchema>;
export type QueuedImage = z.infer<typeof queuedImageSchema>;

import { type DefinitionDocs, type Mapped, optional, required, string, tag, uuid } from "@colloquy/define";
import type { z } from "zod";
import { typeName } from "../type-name.ts";
import { stamp } from "./examples.ts";
import { claudeStreamJson } from "./namespace.ts";

/** Members of nearly every frame of the CLI (§4). `session_id` is any text: a failed start reports `error` (§14.3). */
export const stamped = {
  uuid: optional(uuid(), "UUID of this frame. Absent from CLIs before version 1.0.80 or so."),
  session_id: required(
    string(),
    "Session the frame belongs to: a UUID, or `error` in the result of a start that failed.",
  ),
};

interface FrameDocs extends Mapped {
  readonly description: string;
  readonly source: string;
  /** Without `type` and the stamp. */
  readonly example: object;
}

const docsOf = (docs: FrameDocs, example: object): DefinitionDocs => ({
  ...docs,
  examples: [example],
});

/** Declares a top-level frame that carries the stamp. */
export const frame = <const Type extends string, const Fields extends z.core.$ZodLooseShape>(
  name: string,
  type: Type,
  docs: FrameDocs,
  fields: Fields,
) =>
  claudeStreamJson.object(name, docsOf(docs, { type, ...docs.example, ...stamp }), {
    type: tag(type),
    ...fields,
    ...stamped,
  });

/** Declares a `system` frame, identified by `type` and `subtype` together (§5). */
export const systemFrame = <const Subtype extends string, const Fields extends z.core.$ZodLooseShape>(
  subtype: Subtype,
  docs: Omit<FrameDocs, "source" | "example"> & Partial<FrameDocs>,
  fields: Fields,
) => {
  const example = { type: "system", subtype, ...docs.example, ...stamp };
  return claudeStreamJson.object(
    `System${typeName(subtype)}`,
    docsOf({ source: "claude-stream-json §5", example, ...docs }, example),
    { type: tag("system"), subtype: tag(subtype), ...fields, ...stamped },
  );
};

import { type DefinitionDocs, tag } from "@colloquy/define";
import type { z } from "zod";
import { typeName } from "../../../type-name.ts";
import { claudeStreamJson } from "../../namespace.ts";

interface RequestDocs extends Pick<DefinitionDocs, "description" | "mapping"> {
  /** Without `subtype`. */
  readonly example?: object;
  readonly source?: string;
}

/** Declares the inner part of a control request, identified by `subtype` (§7.1). */
export const request = <const Subtype extends string, const Fields extends z.core.$ZodLooseShape>(
  subtype: Subtype,
  { example, source = "claude-stream-json §7.3", ...docs }: RequestDocs,
  fields: Fields,
) =>
  claudeStreamJson.object(
    `${typeName(subtype)}Request`,
    { ...docs, source, examples: [{ subtype, ...example }] },
    { subtype: tag(subtype), ...fields },
  );

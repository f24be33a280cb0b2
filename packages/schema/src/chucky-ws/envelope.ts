import { type DefinitionDocs, required, tag } from "@colloquy/define";
import type { z } from "zod";
import { chucky } from "./namespace.ts";

/** An enveloped frame: `type` tells what it is, everything else stands in `payload` (§2). */
export function frame<const Type extends string, Payload extends z.ZodType>(
  name: string,
  type: Type,
  docs: DefinitionDocs,
  payload: Payload,
) {
  const description = "Everything the frame says.";
  return chucky.object(name, docs, { type: tag(type), payload: required(payload, description) });
}

import { type DefinitionDocs, nullish, required, tag } from "@colloquy/define";
import type { z } from "zod";
import { chucky } from "./namespace.ts";

const payloadDocs = "Content of the frame; its form depends on `type`.";

/** An enveloped frame: `type` determines the form of `payload`, which holds all other members (§2). */
export function frame<const Type extends string, Payload extends z.ZodType>(
  name: string,
  type: Type,
  docs: DefinitionDocs,
  payload: Payload,
) {
  return chucky.object(name, docs, { type: tag(type), payload: required(payload, payloadDocs) });
}

/** An enveloped frame whose payload may be absent: `ping` and `pong` (§2). */
export function bareFrame<const Type extends string, Payload extends z.ZodType>(
  name: string,
  type: Type,
  docs: DefinitionDocs,
  payload: Payload,
) {
  return chucky.object(name, docs, { type: tag(type), payload: nullish(payload, payloadDocs) });
}

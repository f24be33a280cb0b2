import { canonicalJson, type Json, type Protocol, sha256Hex } from "@colloquy/ir";
import type { TargetContext } from "../target.ts";
import { provenanceLines } from "../writer/index.ts";
import type { TypeTable } from "./types.ts";

/** The part of a contract that a document is generated from. */
export interface Part {
  readonly protocol?: Protocol | undefined;
  /** Ids of types; the types these refer to belong to the part too. */
  readonly ids: readonly string[];
  /** Anything else that the document prints. */
  readonly related?: unknown;
}

/** The head of a document. It has the hash of its part only, so that changes elsewhere leave the document unchanged. */
export function partProvenance(
  { protocol, ids, related }: Part,
  types: TypeTable,
  { provenance }: TargetContext,
) {
  const source = {
    protocol: protocol ?? null,
    types: ids.map((id) => types.get(id).hash),
    ...(related === undefined ? {} : { beside: related }),
  };
  return provenanceLines({ ...provenance, sourceHash: sha256Hex(canonicalJson(source as unknown as Json)) });
}

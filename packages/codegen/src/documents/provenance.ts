import { canonicalJson, type Json, type Protocol, sha256Hex } from "@colloquy/ir";
import type { TargetContext } from "../target.ts";
import { provenanceLines } from "../writer/index.ts";
import type { TypeTable } from "./types.ts";

/** The part of a contract that a document is made from. */
export interface Part {
  readonly protocol?: Protocol | undefined;
  /** Ids of types; whatever these refer to belongs to the part too. */
  readonly ids: readonly string[];
  /** What else the document tells. */
  readonly beside?: unknown;
}

/** The head of a document. Its hash is that of its own part, so that a change elsewhere leaves the document as it is. */
export function partProvenance(
  { protocol, ids, beside }: Part,
  types: TypeTable,
  { provenance }: TargetContext,
) {
  const source = {
    protocol: protocol ?? null,
    types: ids.map((id) => types.get(id).hash),
    ...(beside === undefined ? {} : { beside }),
  };
  return provenanceLines({ ...provenance, sourceHash: sha256Hex(canonicalJson(source as unknown as Json)) });
}

import type { NamedType } from "./definitions.ts";
import type { Docs } from "./docs.ts";
import type { Protocol } from "./protocol.ts";

/** A contract as plain data: everything a target needs, nothing it has to look up. */
export interface Contract {
  readonly irVersion: string;
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly baseUri: string;
  readonly docs: Docs;
  /** Sorted by id. */
  readonly types: readonly NamedType[];
  readonly protocols: readonly Protocol[];
  /** SHA-256 (hexadecimal) of the canonical JSON of all the rest. */
  readonly hash: string;
}

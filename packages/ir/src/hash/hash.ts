import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson } from "../canonical/canonical-json.ts";
import type { Contract, Json, NamedType } from "../model.ts";
import { stronglyConnected } from "./components.ts";
import { dependenciesOf } from "./references.ts";

/** SHA-256 of UTF-8 text, hexadecimal. */
export const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** SHA-256 of the canonical JSON of a value, hexadecimal. */
export const hashOf = (value: Json): string => sha256Hex(canonicalJson(value));

/** A definition before it has its hash. */
export type Unhashed<T extends NamedType = NamedType> = T extends NamedType ? Omit<T, "hash"> : never;

/**
 * Gives each definition the hash of itself and of all it refers to. Definitions that refer to each other in a circle are
 * hashed as one, then told apart by their id.
 */
export function withHashes(definitions: readonly Unhashed[]): readonly NamedType[] {
  const byId = new Map(definitions.map((definition) => [definition.id, definition]));
  const graph = new Map(
    definitions.map((definition) => [definition.id, dependenciesOf(definition as NamedType)]),
  );
  const hashes = new Map<string, string>();
  for (const members of stronglyConnected(graph)) {
    const outside = members.flatMap((id) => graph.get(id) ?? []).filter((id) => hashes.has(id));
    const component = hashOf({
      members: members.map((id) => byId.get(id) as unknown as Json),
      references: Object.fromEntries(outside.map((id) => [id, hashes.get(id) as string])),
    });
    for (const id of members) hashes.set(id, hashOf([id, component]));
  }
  return definitions.map((definition) => ({ ...definition, hash: hashes.get(definition.id) as string }));
}

/** The hash of everything in a contract but the hash itself. */
export function contractHash(contract: Omit<Contract, "hash"> & { readonly hash?: string }): string {
  const { hash: _, ...rest } = contract;
  return hashOf(rest as unknown as Json);
}

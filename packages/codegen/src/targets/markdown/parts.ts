import type { Contract, Counterpart, Part } from "@colloquy/ir";

/** What protocols say about their parts, to be looked up. */
export interface PartIndex {
  /** Protocols that tell of counterparts, in the order of the contract. */
  readonly protocols: readonly string[];
  /** Nothing when the protocol does not tell. */
  of(protocol: string, part: Part): Counterpart | undefined;
  /** Parts of a protocol that say what a type of the common model says, by its id; or that are about a topic. */
  saying(subject: string, protocol: string): readonly Part[];
  /** Variants of the protocol's unions, as long as they are told about. */
  variants(protocol: string): readonly Counterpart[];
}

/** A part in one line, unique in its protocol: the key of its anchor in the name lock. */
export function partKey(part: Part): string {
  if (part.kind === "message") return `${part.kind} ${part.direction} ${part.id}`;
  return part.kind === "variant" ? `${part.kind} ${part.union} ${part.id}` : `${part.kind} ${part.id}`;
}

/** Reads all that is said once, so that a page can ask for each of its parts. */
export function createPartIndex({ protocols }: Contract): PartIndex {
  const told = new Map(protocols.map(({ id, counterparts }) => [id, counterparts]));
  const byKey = new Map(
    protocols.flatMap(({ id, counterparts }) =>
      counterparts.map((one) => [`${id} ${partKey(one.part)}`, one] as const),
    ),
  );
  const toldBy = (protocol: string) => told.get(protocol) ?? [];
  return {
    protocols: protocols.filter(({ counterparts }) => counterparts.length > 0).map(({ id }) => id),
    of: (protocol, part) => byKey.get(`${protocol} ${partKey(part)}`),
    saying: (subject, protocol) =>
      toldBy(protocol).flatMap(({ part, types, topic }) =>
        types.includes(subject) || topic === subject ? [part] : [],
      ),
    variants: (protocol) => toldBy(protocol).filter(({ part }) => part.kind === "variant"),
  };
}

/** Stands for every tag that the contract does not know. Exists in types only: nobody can write one by hand. */
declare enum UnknownTag {
  unknown = "\u0000unknown",
}

/**
 * A variant the contract does not know, kept whole. `Outer` are the fixed members it shares with the known variants.
 * `switch` over the known tags leaves this one in `default`; the `isKnown…` guards take it away.
 */
export type UnknownVariant<Tag extends string, Outer = unknown> = {
  readonly [Name in Tag]: UnknownTag.unknown;
} & Outer & {
    readonly [member: string]: unknown;
  };

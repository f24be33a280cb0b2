import type { z } from "zod";
import type { Direction } from "./message.ts";

/** What says the same as a part of a protocol in the model all protocols are translated to. */
export type Counterpart =
  /** These types, in full or in part. */
  | { readonly kind: "same"; readonly types: readonly z.ZodType[] }
  /** Whatever says the same as the variant of this union that it carries. */
  | { readonly kind: "variants"; readonly union: z.ZodType }
  /** Nothing there, but parts of other protocols that are about the same. */
  | { readonly kind: "topic"; readonly topic: Topic }
  /** Nothing, for a reason. */
  | { readonly kind: "none"; readonly reason: string };

/** What several protocols speak of and the model does not have. */
export interface Topic {
  /** A few words that stand for it in a table. */
  readonly name: string;
  /** Why the model does not have it. */
  readonly reason: string;
}

type ById = Readonly<Record<string, Counterpart>>;

/** A tagged union whose variants are parts of the protocol, such as the types of event. */
export interface UnionCounterparts {
  readonly union: z.ZodType;
  /** By tag. */
  readonly variants: ById;
}

/** The counterpart of every operation, method and message of a protocol, and of every variant they carry. */
export interface Counterparts {
  readonly operations?: ById;
  readonly methods?: ById;
  readonly messages?: Readonly<Partial<Record<Direction, ById>>>;
  readonly unions?: readonly UnionCounterparts[];
}

/** What these types of the model say. */
export const same = (...types: readonly [z.ZodType, ...z.ZodType[]]): Counterpart => ({
  kind: "same",
  types,
});

/** What the variant says that the part carries. */
export const asItsVariants = (union: z.ZodType): Counterpart => ({ kind: "variants", union });

/** What other protocols say about the same topic. */
export const about = (topic: Topic): Counterpart => ({ kind: "topic", topic });

/** Nothing in the model says it. `reason` is a sentence for people. */
export const noCounterpart = (reason: string): Counterpart => ({ kind: "none", reason });

import { expectTypeOf, it } from "vitest";
import type { z } from "zod";
import type { Contract, Json, Type } from "../model.ts";
import type { contractSchema } from "./contract.ts";
import type { typeVariantsSchema } from "./types.ts";

/** zod infers members that can be written to; the model's cannot. Stops where a type would contain itself. */
type Frozen<T> = [Json] extends [T]
  ? T
  : T extends Type
    ? T
    : T extends object
      ? { readonly [K in keyof T]: Frozen<T[K]> }
      : T;
type FrozenMembers<T> = T extends object ? { readonly [K in keyof T]: T[K] } : T;
/** Identity, not assignability: a member that only one side has, optional or not, makes it false. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

it("describes types as the model does, no more and no less", () => {
  type Inferred = z.infer<typeof typeVariantsSchema>;
  expectTypeOf<Same<FrozenMembers<Inferred>, FrozenMembers<Type>>>().toEqualTypeOf<true>();
});

it("describes contracts as the model does, no more and no less", () => {
  expectTypeOf<Same<Frozen<z.infer<typeof contractSchema>>, Frozen<Contract>>>().toEqualTypeOf<true>();
});

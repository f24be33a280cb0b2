import { expectTypeOf, it } from "vitest";
import type { z } from "zod";
import type { kindsSchema, Type } from "./types.ts";

/** zod infers members that can be written to; the model's cannot. */
type ReadonlyMembers<T> = T extends object ? { readonly [K in keyof T]: T[K] } : T;
/** Identity, not assignability: a member that only one side has, optional or not, makes it false. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

it("writes the kinds that hold a type as their schemas infer them", () => {
  type Inferred = ReadonlyMembers<z.infer<typeof kindsSchema>>;
  expectTypeOf<Same<Inferred, ReadonlyMembers<Type>>>().toEqualTypeOf<true>();
});

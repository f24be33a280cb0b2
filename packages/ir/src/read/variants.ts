import type { Counterpart, NamedType, Protocol, UnionType } from "../model.ts";
import { inside, type Place, protocolPlace } from "./place.ts";
import type { Reports } from "./reports.ts";

type Types = readonly Pick<NamedType, "id" | "kind">[];
type Union = Pick<UnionType, "id" | "kind" | "variants">;

/** Every variant of a union that counterparts speak of must have one, and no other: seen when all types have been read. */
export function checkVariants(protocols: readonly Protocol[], types: Types, reports: Reports): void {
  for (const { id, counterparts } of protocols) {
    const place = inside(protocolPlace(id), ["counterparts", "unions"]);
    for (const union of unionsIn(counterparts))
      checkUnion(union, tagsIn(counterparts, union), types, inside(place, [union]), reports);
  }
}

const unionsIn = (counterparts: readonly Counterpart[]): ReadonlySet<string> =>
  new Set(
    counterparts.flatMap(({ part, variantsOf }) => [
      ...(part.kind === "variant" ? [part.union] : []),
      ...(variantsOf === undefined ? [] : [variantsOf]),
    ]),
  );

const tagsIn = (counterparts: readonly Counterpart[], union: string): readonly string[] =>
  counterparts.flatMap(({ part }) => (part.kind === "variant" && part.union === union ? [part.id] : []));

function checkUnion(id: string, told: readonly string[], types: Types, place: Place, reports: Reports): void {
  const union = types.find((type): type is Union => type.id === id && type.kind === "union");
  const tags = union?.variants.flatMap(({ keys }) => keys) ?? [];
  for (const tag of told.filter((one) => !tags.includes(one)))
    reports.refuse(inside(place, [tag]), "unknown-part", `"${tag}" is no variant of ${id}.`);
  for (const tag of tags.filter((one) => !told.includes(one)))
    reports.refuse(
      inside(place, [tag]),
      "part-without-counterpart",
      `Nothing is said about a counterpart of "${tag}".`,
      "Name what says the same, or say why nothing does: noCounterpart(reason).",
    );
}

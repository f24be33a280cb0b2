import { type DefinitionDocs, docsRegistry, type FieldDocs } from "@colloquy/define";
import { ancestryOf, ownIdOf, type Schema } from "@colloquy/define/reflect";
import { z } from "zod";
import { isJson } from "../canonical/canonical-json.ts";
import type { Docs, Json } from "../model.ts";
import type { Place } from "./place.ts";
import type { Reports } from "./reports.ts";

/** Everything said about a schema for people. */
export type Said = Partial<FieldDocs & DefinitionDocs>;

/** What was said about a schema itself. Whatever belongs to a named schema it was copied from stays with that one. */
export function saidOf(schema: Schema): Said {
  const ancestry = ancestryOf(schema);
  const named = ancestry.findIndex((one) => ownIdOf(one) !== undefined);
  return merge(named === -1 ? ancestry : ancestry.slice(0, named));
}

/** What was said about a named schema, also before it got its name; another name it had before ends the search. */
export function saidOfDefinition(schema: Schema): Said {
  const [own, ...earlier] = ancestryOf(schema);
  const named = earlier.findIndex((one) => ownIdOf(one) !== undefined);
  return merge([own as Schema, ...(named === -1 ? earlier : earlier.slice(0, named))]);
}

const merge = (schemas: readonly Schema[]): Said => Object.assign({}, ...schemas.toReversed().map(ownSaid));

function ownSaid(schema: Schema): Said {
  const meta = z.globalRegistry._map.get(schema);
  const { description, deprecated, examples } = meta ?? {};
  return {
    ...(description === undefined ? {} : { description }),
    ...(deprecated ? { deprecated: { replacement: "" } } : {}),
    ...(Array.isArray(examples) ? { examples } : {}),
    ...docsRegistry._map.get(schema),
  };
}

/** Docs in the shape of the IR. */
export function toDocs(said: Said): Docs {
  const { description = "", since, stability = "stable", source, deprecated } = said;
  return {
    description,
    stability,
    ...(since === undefined ? {} : { since }),
    ...(source === undefined ? {} : { source }),
    ...(deprecated === undefined ? {} : { deprecated: { ...deprecated } }),
  };
}

/** Values that must be JSON; anything else is reported and left out. */
export function toJsonValues(
  values: readonly unknown[],
  what: string,
  place: Place,
  reports: Reports,
): readonly Json[] {
  return values.filter((value): value is Json => {
    if (isJson(value)) return true;
    reports.refuse(place, "not-json", `${what} is no JSON value.`, "Write what stands on the wire.");
    return false;
  });
}

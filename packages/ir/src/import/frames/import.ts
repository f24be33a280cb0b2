import { hasErrors } from "../../diagnostic.ts";
import type { Json } from "../../model.ts";
import { toPascalCase } from "../../names/words.ts";
import type { ReadResult } from "../../read/read.ts";
import { createFindings, type Findings } from "../findings.ts";
import { isObject, type JsonObject, objectOf, textsOf, without } from "../json.ts";
import { importJsonSchema } from "../json-schema/import.ts";
import type { ImportOptions } from "../options.ts";
import { type Grouping, groupFrames } from "./groups.ts";
import { inferSchemas } from "./infer.ts";
import { type Frame, readFrames, type Side } from "./read-frames.ts";

const UNIONS: Readonly<Record<Side, string>> = {
  client: "ClientFrame",
  server: "ServerFrame",
  unknown: "Frame",
};

/**
 * A draft of a contract from captured frames, for a person to finish: one type per kind of frame, and one union per side.
 * It knows what was captured and nothing else, so all its unions are open and all its objects take more members.
 */
export async function importFrames(text: string, options: ImportOptions): Promise<ReadResult> {
  const findings = createFindings();
  const frames = readFrames(text, findings);
  if (frames.length === 0) findings.refuse("", "no-frames", "There is no frame in the text.");
  const told = findings.diagnostics();
  if (hasErrors(told)) return { contract: undefined, diagnostics: told };
  const document = await draftOf(frames, findings);
  const result = importJsonSchema(document, { openness: "open", ...options });
  findings.lost(
    "",
    "draft",
    `A draft of ${frames.length} frames`,
    "what was not captured is not in it; finish it by hand",
  );
  return { ...result, diagnostics: [...findings.diagnostics(), ...result.diagnostics] };
}

/** A bundle of every shape, each tag fixed, and the union of each side. */
async function draftOf(frames: readonly Frame[], findings: Findings): Promise<JsonObject> {
  const sides = [...Map.groupBy(frames, ({ side }) => side)].map(([side, own]) => ({
    side,
    ...groupFrames(own),
  }));
  const taken = new Set(Object.values(UNIONS));
  const shapes = sides.flatMap(({ side, field, groups }) =>
    groups.map(({ tag, frames: own }) => ({
      side,
      field,
      tag,
      own,
      name: claim(nameOf(tag, side, sides), taken),
    })),
  );
  const inferred = await inferSchemas(
    new Map(shapes.map(({ name, own }) => [name, own.map((one) => one.text)])),
  );
  const definitions = new Map<string, Json>(Object.entries(inferred));
  for (const { name, field, tag } of shapes)
    if (field !== undefined && tag !== undefined)
      definitions.set(name, withTag(definitions.get(name), field, tag));
  for (const { side, field } of sides) {
    const variants = shapes
      .filter((shape) => shape.side === side)
      .map(({ name }) => ({ $ref: `#/definitions/${name}` }));
    if (field === undefined)
      findings.lost("", "no-tag", UNIONS[side], "no member tells its frames apart; they became one type");
    definitions.set(UNIONS[side], field === undefined ? (variants[0] ?? true) : unionOf(field, variants));
  }
  return { definitions: Object.fromEntries(definitions) };
}

const unionOf = (field: string, variants: readonly Json[]): Json => ({
  oneOf: variants,
  discriminator: { propertyName: field },
});

/** The name of a shape: its tag's, with its side where both sides have that tag. */
function nameOf(
  tag: string | undefined,
  side: Side,
  sides: readonly ({ readonly side: Side } & Grouping)[],
): string {
  const own = toPascalCase(tag ?? "message") || "Message";
  const isShared = sides.filter(({ groups }) => groups.some((group) => group.tag === tag)).length > 1;
  return isShared ? `${toPascalCase(side)}${own}` : own;
}

/** The name, with a number when it is taken. */
function claim(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name}${number}`;
  taken.add(free);
  return free;
}

function withTag(schema: Json | undefined, field: string, tag: string): Json {
  if (!isObject(schema)) return {};
  const required = [...new Set([field, ...textsOf(schema.required)])];
  const properties = { ...objectOf(schema.properties), [field]: { const: tag } };
  return { ...without(schema, "title"), required, properties };
}

import { InputData, jsonInputForTargetLanguage, quicktype } from "quicktype-core";
import { isObject, type JsonObject, objectOf, textOf } from "../json.ts";

/** Frames of one shape, by the name their type shall have. */
export type Samples = ReadonlyMap<string, readonly string[]>;

/**
 * Schemas of samples, as quicktype infers them: it finds out members, which of them are optional or `null`, kinds of
 * number, times and UUIDs. It is asked about one shape at a time and never for a union, which it would melt into one
 * object; types that only look alike stay apart.
 */
export async function inferSchemas(samples: Samples): Promise<JsonObject> {
  const definitions = await Promise.all(
    [...samples].map(async ([name, texts]) => Object.entries(await inferOne(name, texts))),
  );
  return Object.fromEntries(definitions.flat());
}

async function inferOne(name: string, samples: readonly string[]): Promise<JsonObject> {
  const input = jsonInputForTargetLanguage("schema");
  await input.addSource({ name, samples: [...samples] });
  const inputData = new InputData();
  inputData.addInput(input);
  const { lines } = await quicktype({
    inputData,
    lang: "schema",
    combineClasses: false,
    inferMaps: false,
    inferEnums: false,
    inferBooleanStrings: false,
    inferIntegerStrings: false,
  });
  const document: unknown = JSON.parse(lines.join("\n"));
  if (!isObject(document)) return {};
  const top = textOf(document.$ref)?.slice(PREFIX.length);
  return renamed(objectOf(document.definitions), (key) => (key === top ? name : `${name}${key}`));
}

const PREFIX = "#/definitions/";

/** Definitions under names that no other shape uses: `Turn` of `Started` becomes `StartedTurn`. */
function renamed(definitions: JsonObject, rename: (key: string) => string): JsonObject {
  const text = JSON.stringify(definitions, (member, value: unknown) => {
    if (member.startsWith("qt-")) return undefined; // quicktype's notes to itself
    return member === "$ref" && typeof value === "string"
      ? PREFIX + rename(value.slice(PREFIX.length))
      : value;
  });
  return Object.fromEntries(
    Object.entries(JSON.parse(text) as JsonObject).map(([key, one]) => [rename(key), one]),
  );
}

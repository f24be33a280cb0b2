import type { StringType } from "@colloquy/ir";
import { patternsOf } from "../../formats.ts";
import type { DocumentObject } from "../json-text.ts";
import type { Dialect } from "./dialect.ts";

/** Formats that validators check as the contract does or less strictly, so that adding them changes no verdict. */
const FORMATS: Partial<Readonly<Record<NonNullable<StringType["format"]>, DocumentObject>>> = {
  uuid: { format: "uuid" },
  base64: { contentEncoding: "base64" },
  bytes: { contentMediaType: "application/octet-stream" },
};

/** Text. A format becomes a pattern, because validators disagree about `format` among themselves and with the contract. */
export function stringSchema(type: StringType, { annotate }: Dialect): DocumentObject {
  const [pattern, ...more] = patternsOf(type);
  return {
    type: "string",
    ...(type.format ? FORMATS[type.format] : {}),
    ...annotate(type),
    minLength: type.minimum,
    maxLength: type.maximum,
    $comment: countsCodeUnits(type) ? LENGTHS : undefined,
    pattern,
    allOf: more.length === 0 ? undefined : more.map((one) => ({ pattern: one })),
  };
}

/** Whether counting characters instead of code units can change a verdict. */
const countsCodeUnits = ({ minimum = 0, maximum }: StringType): boolean =>
  minimum > 1 || maximum !== undefined;

const LENGTHS =
  "The contract counts UTF-16 code units, JSON Schema counts characters: they differ beyond the basic plane.";

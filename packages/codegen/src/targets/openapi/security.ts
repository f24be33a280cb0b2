import type { Protocol } from "@colloquy/ir";
import type { DocumentObject } from "../../documents/json-text.ts";
import { toCamelCase } from "../../names/index.ts";

type Auth = Protocol["auth"][number];

const nameOf = ({ in: place, name }: Auth): string => toCamelCase(`${name} ${place}`);

/** Each way to authenticate is enough by itself. */
export const securityOf = ({ auth }: Protocol): readonly DocumentObject[] =>
  auth.map((one) => ({ [nameOf(one)]: [] }));

/** Credentials are described as they stand on the wire: a value in a header or in the query. */
export const toSecuritySchemes = ({ auth }: Protocol): DocumentObject =>
  Object.fromEntries(auth.map((one) => [nameOf(one), { type: "apiKey", ...one }]));

import type { Protocol } from "@colloquy/ir";
import { toCamelCase } from "../names/index.ts";
import type { DocumentObject } from "./json-text.ts";

type Auth = Protocol["auth"][number];

/** What a document calls one way to authenticate. */
export const securitySchemeName = ({ in: place, name }: Auth): string => toCamelCase(`${name} ${place}`);

/** Credentials as they stand on the wire, by name: a value in a header or in the query. Nothing when there are none. */
export const securitySchemes = (auth: readonly Auth[], type: string): DocumentObject | undefined =>
  auth.length === 0
    ? undefined
    : Object.fromEntries(auth.map((one) => [securitySchemeName(one), { type, ...one }]));

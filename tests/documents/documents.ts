import { readdirSync, readFileSync } from "node:fs";

/** What the documents of `@colloquy/spec` that have a validator are written in. */
export const formats = ["asyncapi", "json-schema", "openapi", "openrpc"] as const;
export type Format = (typeof formats)[number];

export interface SpecDocument {
  readonly format: Format;
  /** Name of the file without its ending: a protocol, or `session`. */
  readonly id: string;
  readonly text: string;
}

const folder = new URL("../../packages/spec/", import.meta.url);

/** Every published document with a validator. */
export const documents: readonly SpecDocument[] = formats.flatMap((format) =>
  readdirSync(new URL(`${format}/`, folder)).map((name) => ({
    format,
    id: name.replace(".json", ""),
    text: readFileSync(new URL(`${format}/${name}`, folder), "utf8"),
  })),
);

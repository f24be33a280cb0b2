import { readdirSync, readFileSync } from "node:fs";

/** One published document. */
export interface Document {
  readonly name: string;
  readonly text: string;
}

/** The documents of one format, by its folder. */
export function documentsIn(folder: string): readonly Document[] {
  const place = new URL(`../${folder}/`, import.meta.url);
  return readdirSync(place).map((name) => ({ name, text: readFileSync(new URL(name, place), "utf8") }));
}

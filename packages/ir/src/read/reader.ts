import type { Schema } from "@colloquy/define/reflect";
import type { Type } from "../model.ts";
import type { Place } from "./place.ts";
import type { Reports } from "./reports.ts";

/** What the reader of one kind of schema may ask of the whole. */
export interface Reader {
  readonly reports: Reports;
  /** The type of a schema at a place: a reference when it has or needs a name, else the type itself. */
  type(schema: Schema, place: Place): Type;
}

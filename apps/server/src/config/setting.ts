import type { z } from "zod";

/** Variables of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** One thing an operator can set. Said once: parsing, messages and the help text come from it. */
export interface Setting<Schema extends z.ZodType = z.ZodType> {
  readonly variable: string;
  /** Name of the flag; absent for secrets, which a process list would show. */
  readonly flag?: string;
  /** What stands behind the flag in the help text. */
  readonly placeholder: string;
  readonly description: string;
  /** Used when neither flag nor variable is there, as an operator would write it. */
  readonly fallback: string;
  /** What a value has to be, to be read after «expected». */
  readonly expected: string;
  /** A value that would do. */
  readonly example: string;
  readonly schema: Schema;
}

export const defineSetting = <Schema extends z.ZodType>(setting: Setting<Schema>): Setting<Schema> => setting;

import { z } from "zod";

const text = z.string().min(1, { error: "must not be empty" });

/** A value a target's option may have. */
const optionSchema = z.union([z.boolean(), z.number(), z.string(), z.null()], {
  error: "an option is a boolean, a number, a string or null",
});

export const outputSchema = z.strictObject({
  target: text,
  out: text,
  options: z.record(z.string(), optionSchema).optional(),
});

/** Shape of what a configuration file exports. Documented where users meet it: `config.ts`. */
export const configSchema = z.strictObject({
  contract: text,
  names: text.optional(),
  manifest: text.optional(),
  command: text.optional(),
  conditions: z.array(text).optional(),
  outputs: z.array(outputSchema).min(1, { error: "at least one output" }),
});

/** A configuration of the right shape. */
export type ParsedConfig = z.infer<typeof configSchema>;
export type ParsedOutput = z.infer<typeof outputSchema>;

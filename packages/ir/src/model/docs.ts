import { z } from "zod";
import { type Data, described, named } from "./schema.ts";

/** Version of the model itself: a change of its shape that readers must know about raises it. */
export const IR_VERSION = "1.0.0";

export const docsSchema = named(
  "Docs",
  "Documentation of one part; printed into every language and document.",
  z.strictObject({
    description: described(z.string(), "Markdown, complete sentences."),
    since: described(z.exactOptional(z.string()), "Version of the contract that added the part."),
    stability: z.literal(["stable", "experimental"]),
    source: described(
      z.exactOptional(z.string()),
      "Where the fact is specified, such as a section of a dossier.",
    ),
    deprecated: z.exactOptional(
      z.strictObject({
        replacement: described(
          z.string(),
          "What to use instead; empty when a plain zod contract does not name it.",
        ),
        removal: described(z.exactOptional(z.string()), "Version that will remove the part."),
      }),
    ),
  }),
);

/** Documentation of one part; printed into every language and document. */
export type Docs = Data<typeof docsSchema>;

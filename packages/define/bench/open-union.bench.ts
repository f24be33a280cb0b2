import { openUnion, optional, required, string, tag, uint53 } from "@colloquy/define";
import { defineBench } from "@colloquy/repository/bench";
import { z } from "zod";

const VARIANTS = 40;
const names = Array.from({ length: VARIANTS }, (_, place) => `kind.${place}`);

const variants = names.map((name) =>
  z.looseObject({
    type: tag(name),
    id: required(string(), "Name of the thing."),
    size: required(uint53(), "Size of the thing."),
    note: optional(string(), "For people."),
  }),
);
const ours = openUnion("type", variants);
const theirs = z.discriminatedUnion("type", variants as unknown as [(typeof variants)[number]]);

const known = names.map((type, size) => ({ type, id: "a", size }));
const unknown = names.map((type, size) => ({ type: `new.${type}`, id: "a", size }));
const overAll = (schema: z.ZodType, values: readonly object[]) => () => {
  for (const value of values) schema.parse(value);
};

/** What openness costs: zod's own union refuses a tag it does not know, ours keeps it. */
export default defineBench({
  name: `a union of ${VARIANTS} variants, per value`,
  setup: () => ({
    floor: { name: "z.discriminatedUnion", run: overAll(theirs, known), operations: VARIANTS },
    cases: [
      { name: "openUnion, known tag", run: overAll(ours, known), operations: VARIANTS, target: 1.2 },
      { name: "openUnion, unknown tag", run: overAll(ours, unknown), operations: VARIANTS },
    ],
  }),
});

import { decodeEvent } from "@colloquy/client/everruns-rest";
import { docsRegistry } from "@colloquy/define";
import { defineBench } from "@colloquy/repository/bench";
import * as everruns from "@colloquy/schema/everruns-rest";
import { z } from "zod";

/** One of each event the contract shows. */
const events = Object.values(everruns as Record<string, unknown>)
  .filter((schema): schema is z.ZodType => schema instanceof z.ZodType)
  .flatMap((schema) => docsRegistry.get(schema)?.examples ?? [])
  .filter((example) => everruns.eventSchema.safeParse(example).success);

const overAll = (work: (event: unknown) => unknown) => () => {
  for (let turn = 0; turn < 10; turn += 1) for (const event of events) work(event);
};
const operations = events.length * 10;

/** What it takes to be certain of a value that is parsed already; the floor is what everybody else would use. */
export default defineBench({
  name: `checking a parsed event, mean of ${events.length} kinds, per event`,
  setup: () => ({
    floor: { name: "zod", run: overAll((event) => everruns.eventSchema.parse(event)), operations },
    cases: [{ name: "generated decoder", run: overAll(decodeEvent), operations, target: 0.33 }],
  }),
});

import { parseJson } from "@colloquy/client";
import { decodeEvent } from "@colloquy/client/everruns-rest";
import { docsRegistry } from "@colloquy/define";
import { defineBench } from "@colloquy/repository/bench";
import * as everruns from "@colloquy/schema/everruns-rest";
import { z } from "zod";

const isEvent = (example: unknown): boolean => everruns.eventSchema.safeParse(example).success;

/** One of each event the contract shows. */
const events = Object.values(everruns as Record<string, unknown>)
  .filter((schema): schema is z.ZodType => schema instanceof z.ZodType)
  .flatMap((schema) => docsRegistry.get(schema)?.examples ?? [])
  .filter(isEvent);
const texts = events.map((event) => JSON.stringify(event));

const overAll = (work: (text: string) => unknown) => () => {
  for (const text of texts) work(text);
};

/** From text to a value whose type is certain, for one event of each kind. */
export default defineBench({
  name: `from text to a checked event, mean of ${events.length} kinds, per event`,
  setup: () => ({
    floor: { name: "JSON.parse alone", run: overAll((text) => JSON.parse(text)), operations: texts.length },
    cases: [
      {
        name: "JSON.parse and the generated decoder",
        run: overAll((text) => decodeEvent(JSON.parse(text))),
        operations: texts.length,
      },
      {
        name: "parseJson and the generated decoder",
        run: overAll((text) => decodeEvent(parseJson(text))),
        operations: texts.length,
        target: 2,
      },
      {
        name: "JSON.parse and zod",
        run: overAll((text) => everruns.eventSchema.parse(JSON.parse(text))),
        operations: texts.length,
      },
    ],
  }),
});

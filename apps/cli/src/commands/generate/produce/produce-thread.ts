import { answerOf, serveThread } from "../../../threads/serve-thread.ts";
import type { ProduceRequest } from "./produce.ts";
import { recordSources } from "./record-sources.ts";

/** From here on everything that is loaded decides what is generated: the contract, what it imports, the generator. */
const sources = recordSources();

await serveThread(async (request: ProduceRequest) => {
  const answer = await answerOf(async () => (await import("./produce.ts")).produce(request));
  return { sources, answer };
});

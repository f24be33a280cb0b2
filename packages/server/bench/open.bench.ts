import { defineBench } from "@colloquy/repository/bench";
import { createDemoAgent, createEngine, createMemoryStore, type Engine, type Store } from "../src/index.ts";

const events = 10_000;
const sessionId = "s1";
const agent = createDemoAgent({ pauseMs: 0 });

/** How long the first message to a session that nobody has used for long has to wait. */
export default defineBench({
  name: `opening a session of ${events} events, per event`,
  async setup() {
    const store = createMemoryStore();
    await fill(store);
    const stored = await store.read(sessionId, 0, events * 2);
    return {
      floor: {
        name: "JSON.parse of every event",
        run: () => stored.map(({ json }) => JSON.parse(json)),
        operations: stored.length,
      },
      cases: [
        {
          name: "open",
          run: () => createEngine({ store, agent }).open(sessionId),
          operations: stored.length,
          target: 2,
        },
      ],
    };
  },
});

/** Turns as they are: a message, thoughts, a tool, an answer. */
async function fill(store: Store): Promise<void> {
  const engine = createEngine({ store, agent });
  const session = await engine.create({}, sessionId);
  while (session.lastSeq < events)
    await oneTurn(engine, session.lastSeq % 2 ? "/think tides" : "/tool calc 6*7");
  await engine.shutdown(0);
}

async function oneTurn(engine: Engine, text: string): Promise<void> {
  const session = await engine.open(sessionId);
  const ended = Promise.withResolvers<void>();
  const subscription = session?.subscribe(session.lastSeq, {
    deliver(batch) {
      if (batch.some(({ type }) => type === "turn.completed")) ended.resolve();
      return true;
    },
  });
  await session?.execute({ type: "message.send", content: [{ type: "text", text }], whenBusy: "reject" });
  await ended.promise;
  subscription?.cancel();
}

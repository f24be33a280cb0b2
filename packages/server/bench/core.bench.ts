import { type Case, defineBench } from "@colloquy/repository/bench";
import { type Agent, createEngine, createMemoryStore, type Session, silentLogger } from "../src/index.ts";

const commands = 1_024;
const atOnce = 64;
const deltas = 4_096;
const history = 10_000;

const rename = {
  type: "session.rename",
  title: "Berth for the Marlin, tonight, with the crane on quay 4",
} as const;
const event = {
  type: "session.updated",
  settings: { title: rename.title },
  sessionId: "01a194ee-2f31-7d7f-a018-96fd9e562e12",
  seq: 1,
  at: "2026-11-01T02:26:40.123Z",
};

/** What an event costs between its command and its reader, with no socket and no disk: number, check, fold, store, deliver. */
export default defineBench({
  name: "engine over the memory store with one reader, per event",
  async setup() {
    const long = await createSession();
    for (let seq = 0; seq < history; seq += atOnce) await inTicks(long, atOnce);
    return {
      floor: { name: "JSON.stringify and keep it", run: stringify, operations: commands },
      cases: [
        {
          name: `commands, ${atOnce} in a tick`,
          run: fresh((session) => inTicks(session, commands)),
          operations: commands,
          target: 8,
        },
        {
          name: "commands, each awaits the one before",
          run: fresh(oneByOne),
          operations: commands,
          target: 12,
        },
        {
          name: `the same after ${history} events`,
          run: () => oneByOne(long),
          operations: commands,
          target: 12,
        },
        { name: "deltas of an agent that does not wait", run: fresh(talk), operations: deltas, target: 5 },
      ],
    };
  },
});

function stringify(): number {
  const kept: string[] = [];
  for (let seq = 1; seq <= commands; seq += 1) kept.push(JSON.stringify({ ...event, seq }));
  return kept.length;
}

/** Says what costs us most to be quick with: one word after the other, and no pause. */
const chatterbox: Agent = {
  id: "chatterbox",
  models: [],
  tools: [],
  async *run() {
    yield { type: "round.started" };
    for (let word = 0; word < deltas; word += 1) yield { type: "text.delta", text: "word " };
    yield { type: "round.completed", content: [], stopReason: "end" };
  },
};

async function createSession(): Promise<Session> {
  const engine = createEngine({ store: createMemoryStore(), agent: chatterbox, log: silentLogger });
  const session = await engine.create({});
  session.subscribe(0, { deliver: () => true });
  return session;
}

/** Each run has a session of its own, so that what one leaves behind does not slow the next. */
function fresh(work: (session: Session) => Promise<unknown>): Case["run"] {
  return async () => work(await createSession());
}

async function inTicks(session: Session, count: number): Promise<void> {
  for (let done = 0; done < count; done += atOnce)
    await Promise.all(Array.from({ length: atOnce }, () => session.execute(rename)));
}

async function oneByOne(session: Session): Promise<void> {
  for (let done = 0; done < commands; done += 1) await session.execute(rename);
}

async function talk(session: Session): Promise<void> {
  const ended = Promise.withResolvers<void>();
  session.subscribe(0, {
    deliver(events) {
      if (events.at(-1)?.type === "turn.completed") ended.resolve();
      return true;
    },
  });
  await session.execute({
    type: "message.send",
    content: [{ type: "text", text: "go" }],
    whenBusy: "reject",
  });
  await ended.promise;
}

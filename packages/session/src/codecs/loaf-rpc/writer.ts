import { fromClient, fromServer } from "../../convert/statements.ts";
import type { DirectedFrame, Prospect, Statement, Writer } from "../../convert/wire.ts";
import type { ConnectionMeaning } from "../../meanings.ts";
import { loafRpcClient } from "./client/index.ts";
import { initialClientState } from "./client/state.ts";
import { expectAnswer, settle } from "./server/answers.ts";
import type { CommandCall, LoafCall, ReadCall } from "./server/call.ts";
import { loafRpcServer } from "./server/index.ts";
import { answerRead } from "./server/reads.ts";
import { initialServerState, type ServerState, unknownProcess } from "./server/state.ts";
import { toUuid } from "./uuid.ts";

/** Plays a client and the server it asks: every request gets its answer where the events that follow have a place for it. */
export function createWriter({ sessionId, startedAt, statements }: Prospect): Writer {
  let client = { ...initialClientState(startedAt), sessionId: toUuid(sessionId) };
  let server = initialServerState(startedAt, unknownProcess);
  let reads: readonly ReadCall[] = [];
  let place = 0;

  function ask(meaning: ConnectionMeaning): DirectedFrame[] {
    const encoded = loafRpcClient.encode(client, meaning);
    client = { ...encoded.state, sessionId: client.sessionId };
    return [...fromClient(encoded), ...encoded.frames.flatMap(answer)];
  }

  function answer(frame: unknown): DirectedFrame[] {
    const { state, meanings } = loafRpcServer.decode(server, frame);
    server = state;
    return meanings.flatMap((call) => {
      if (isRead(call)) reads = [...reads, call];
      if (!isCommand(call)) return [];
      const taken = take(server, call, sessionId, statements.slice(place));
      server = taken.state;
      return fromServer(taken);
    });
  }

  function tell(event: Extract<Statement, { readonly event: unknown }>["event"]): DirectedFrame[] {
    const encoded = loafRpcServer.encode(server, event);
    server = encoded.state;
    const frames = [...encoded.frames, ...reads.map((read) => answerRead(server, { ...read, sessionId }))];
    reads = [];
    return fromServer({ ...encoded, frames });
  }

  return {
    say: (statement, now) => {
      place += 1;
      server = { ...server, now };
      return "command" in statement ? ask(statement.command) : tell(statement.event);
    },
  };
}

const commandTypes: ReadonlySet<string> = new Set<CommandCall["type"]>([
  "session.create",
  "session.send",
  "session.steer",
  "session.interrupt",
  "session.queue.clear",
  "history.clear_session",
]);

const isRead = (call: LoafCall): call is ReadCall =>
  call.type === "session.get" || call.type === "session.queue.list";
const isCommand = (call: LoafCall): call is CommandCall => commandTypes.has(call.type);

type Taken = ReturnType<typeof settle>;

/** An answer with a place among what is told later waits for it; any other comes at once. */
function take(before: ServerState, call: CommandCall, sessionId: string, later: readonly Statement[]): Taken {
  const key = call.type === "session.create" ? sessionId : nextMessage(later);
  const state = expectAnswer(before, call.type === "session.create" ? call : { ...call, sessionId }, key);
  const [noted] = state.asks.slice(-1);
  if (
    !noted ||
    later.some((statement) => "event" in statement && places[call.type]?.includes(statement.event.type))
  )
    return { state, frames: [] };
  const seq = state.sessions[sessionId]?.seq ?? 0;
  return settle(state, noted.call, stillRunning(call, state, sessionId, seq));
}

/** Events an answer stands beside. */
const places: Readonly<Record<string, readonly string[]>> = {
  "session.create": ["session.created"],
  "session.send": ["turn.started", "turn.queued"],
  "session.interrupt": ["turn.interrupted"],
  "session.queue.clear": ["queue.changed"],
  "history.clear_session": ["history.cleared"],
};

function stillRunning(call: CommandCall, { sessions }: ServerState, sessionId: string, seq: number) {
  const runs = sessions[sessionId]?.turn !== undefined;
  const needsTurn = call.type === "session.steer" || call.type === "session.interrupt";
  if (needsTurn && !runs)
    return { ok: false, refusal: "not_running", message: "That turn is not running." } as const;
  return { ok: true, seq } as const;
}

/** The message that a prompt becomes: the next one that is told. */
function nextMessage(later: readonly Statement[]): string {
  for (const statement of later) {
    if (!("event" in statement)) continue;
    const { event } = statement;
    if (event.type === "message.added") return event.message.id;
    if (event.type === "queue.changed" && event.reason === "added") return event.queue.at(-1)?.id ?? "";
  }
  return "";
}

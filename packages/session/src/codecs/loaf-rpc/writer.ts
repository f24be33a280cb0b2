import type { ConnectionCommand } from "../../codec/commands.ts";
import { toUuid } from "../../codec/ids.ts";
import { fromClient, fromServer } from "../../convert/statements.ts";
import type { DirectedFrame, Prospect, Statement, Writer } from "../../convert/wire.ts";
import { loafRpcClient } from "./client/index.ts";
import { initialClientState } from "./client/state.ts";
import { isCommand, takeCommand } from "./foresight.ts";
import type { LoafCall, ReadCall } from "./server/call.ts";
import { unknownProcess } from "./server/facts.ts";
import { loafRpcServer } from "./server/index.ts";
import { answerRead } from "./server/reads.ts";
import { initialServerState } from "./server/state.ts";

/** Plays a client and the server it asks: every request gets its answer where the events that follow have a place for it. */
export function createWriter({ sessionId, startedAt, statements }: Prospect): Writer {
  let client = { ...initialClientState(startedAt), sessionId: toUuid(sessionId) };
  let server = initialServerState(startedAt, unknownProcess);
  let reads: readonly ReadCall[] = [];
  let place = 0;

  function ask(command: ConnectionCommand): DirectedFrame[] {
    const encoded = loafRpcClient.encode(client, command);
    client = { ...encoded.state, sessionId: client.sessionId };
    return [...fromClient(encoded), ...encoded.frames.flatMap(answer)];
  }

  function answer(frame: unknown): DirectedFrame[] {
    const { state, commands } = loafRpcServer.decode(server, frame);
    server = state;
    return commands.flatMap((call) => {
      if (isRead(call)) reads = [...reads, call];
      if (!isCommand(call)) return [];
      const taken = takeCommand(server, call, { sessionId, later: statements.slice(place) });
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

const isRead = (call: LoafCall): call is ReadCall =>
  call.type === "session.get" || call.type === "session.queue.list";

import type { KnownEvent } from "@colloquy/schema/session";
import type { ConnectionCommand } from "../../../codec/commands.ts";
import type { EncodeStep, Halves, SessionItem } from "../../../codec/transcript-adapter/index.ts";
import type { ClientState } from "../client/state.ts";
import { loafRpcClient } from "../index.ts";
import type { LoafCall, ReadCall } from "../server/call.ts";
import { loafRpcServer } from "../server/index.ts";
import { answerRead } from "../server/reads.ts";
import type { ServerState } from "../server/state.ts";
import { isCommand, takeCommand } from "./lookahead.ts";

/** A client and the server it asks: every request is answered where the events that follow have a place for it. */
interface States extends Halves<ServerState, ClientState> {
  readonly sessionId: string;
  readonly items: readonly SessionItem[];
  /** Items encoded so far, with the current one. */
  readonly place: number;
  /** Reads that wait for the next event. */
  readonly reads: readonly ReadCall[];
}

type Step = EncodeStep<States>;

/** Every command goes to the session of the transcript. */
export function encodeCommand(states: States, command: ConnectionCommand): Step {
  const { client, place } = states;
  const { state, frames } = loafRpcClient.encode(client, command);
  const { sessionId } = client;
  const next = { ...state, ...(sessionId !== undefined && { sessionId }) };
  return { states: { ...states, client: next, place: place + 1 }, frames };
}

/** The frames of an event, and behind them the answers of waiting reads, which show what it changed. */
export function encodeEvent(states: States, event: KnownEvent): Step {
  const { sessionId, reads, place } = states;
  const { state, frames } = loafRpcServer.encode(states.server, event);
  const answers = reads.map((read) => answerRead(state, { ...read, sessionId }));
  return {
    states: { ...states, server: state, reads: [], place: place + 1 },
    frames: [...frames, ...answers],
  };
}

/** Lets the server take the requests in a frame of the client. */
export function answerClient(before: States, frame: unknown): Step {
  const { sessionId, items, place } = before;
  const { state, commands } = loafRpcServer.decode(before.server, frame);
  let states: States = { ...before, server: state };
  const frames = commands.flatMap((call): readonly unknown[] => {
    if (isRead(call)) states = { ...states, reads: [...states.reads, call] };
    if (!isCommand(call)) return [];
    const taken = takeCommand(states.server, call, { sessionId, upcoming: items.slice(place) });
    states = { ...states, server: taken.state };
    return taken.frames;
  });
  return { states, frames };
}

const isRead = (call: LoafCall): call is ReadCall =>
  call.type === "session.get" || call.type === "session.queue.list";

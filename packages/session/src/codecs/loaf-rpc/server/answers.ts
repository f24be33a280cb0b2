import type { Success } from "@colloquy/schema/loaf-rpc";
import type { Encoded } from "../../../codec/codec.ts";
import { toUuid } from "../../../codec/ids.ts";
import { type LoafServerFrame, refusalFrame, successFrame } from "../frames.ts";
import { toWireSession } from "../projections/session.ts";
import type { CommandCall } from "./call.ts";
import { type Script, viewOf } from "./script.ts";
import type { Ask, ServerState } from "./state.ts";

/** What the commands of a call came to. */
export type CallResult =
  | { readonly ok: true; readonly seq: number; readonly turnId?: string; readonly delivery?: string }
  | { readonly ok: false; readonly refusal: string; readonly message: string };

/** What an answer tells beyond its call. */
interface Told {
  readonly turnId?: string;
  readonly queued?: boolean;
  readonly cleared?: number;
}

/** Notes a call whose commands are about to run. `key` is the id its caller chose for the message or the session. */
export function expectAnswer(state: ServerState, call: CommandCall, key?: string): ServerState {
  return { ...state, asks: [...state.asks, { call, ...(key !== undefined && { key }) }] };
}

/**
 * Takes what the commands of a call came to. A refusal is answered at once; everything else no later than behind the
 * last event it caused, and not again when it was answered among them.
 */
export function settle(
  state: ServerState,
  call: CommandCall,
  result: CallResult,
): Encoded<ServerState, LoafServerFrame> {
  if (!state.asks.some((ask) => ask.call === call)) return { state, frames: [] };
  if (!result.ok) return { state: without(state, call), frames: [refusal(call, result)] };
  const { seq, turnId, delivery } = result;
  const due = { seq, queued: delivery === "queued", ...(turnId !== undefined && { turnId }) };
  const asks = state.asks.map((ask) => (ask.call === call ? { ...ask, due } : ask));
  const script: Script = { frames: [], state: { ...state, asks }, sessionId: sessionOf(call), at: "" };
  answerDue(script);
  return { state: script.state, frames: script.frames };
}

const sessionOf = (call: CommandCall): string => (call.type === "session.create" ? "" : call.sessionId);

const without = (state: ServerState, call: CommandCall): ServerState => ({
  ...state,
  asks: state.asks.filter((ask) => ask.call !== call),
});

type Refused = Extract<CallResult, { readonly ok: false }>;

/** Steering and stopping what does not run is no error (§9). */
function refusal(call: CommandCall, { refusal: why, message }: Refused): LoafServerFrame {
  if (why === "not_running" && call.type === "session.steer")
    return successFrame(call.id, { session_id: toUuid(call.sessionId), accepted: false });
  if (why === "not_running" && call.type === "session.interrupt")
    return successFrame(call.id, { session_id: toUuid(call.sessionId), interrupted: false });
  if (why === "busy" && call.type === "session.send")
    return refusalFrame(call.id, "session is busy; use enqueue=true to queue the prompt");
  return refusalFrame(call.id, message);
}

/** Answers the first call that fits, here and now. */
export function answerWhere(script: Script, fits: (ask: Ask) => boolean, told: Told = {}): void {
  const ask = script.state.asks.find(
    (candidate) => fits(candidate) && [script.sessionId, ""].includes(sessionOf(candidate.call)),
  );
  if (!ask) return;
  script.state = without(script.state, ask.call);
  script.frames.push(answerOf(script, ask, told));
}

/** Answers what the events of the session have reached. */
export function answerDue(script: Script): void {
  const { seq } = viewOf(script);
  const isDue = ({ due }: Ask) => due !== undefined && due.seq <= seq;
  const mine = ({ call }: Ask) => call.type !== "session.create" && call.sessionId === script.sessionId;
  for (const ask of script.state.asks.filter((candidate) => mine(candidate) && isDue(candidate)))
    answerWhere(script, (candidate) => candidate === ask, { ...ask.due, cleared: 0 });
}

type Answers = {
  readonly [Type in CommandCall["type"]]: (script: Script, told: Told) => Readonly<Record<string, unknown>>;
};

const answers: Answers = {
  "session.create": ({ state, sessionId }) => ({ state: toWireSession(state, sessionId) }),
  "session.send": (_, { turnId = "", queued = false }) => ({
    turn_id: toUuid(turnId),
    accepted: true,
    queued,
  }),
  "session.steer": () => ({ accepted: true }),
  "session.interrupt": () => ({ interrupted: true }),
  "session.queue.clear": (_, { cleared = 0 }) => ({ cleared_count: cleared }),
  "history.clear_session": () => ({ cleared: true }),
  "command.execute": () => ({ handled: true, output: { cleared: true } }),
};

function answerOf(script: Script, { call }: Ask, told: Told): Success {
  const result = answers[call.type](script, told);
  if (call.type === "command.execute") return successFrame(call.id, result);
  return successFrame(call.id, { session_id: toUuid(script.sessionId), ...result });
}

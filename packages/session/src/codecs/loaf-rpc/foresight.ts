import type { KnownEvent } from "@colloquy/schema/session";
import type { Statement } from "../../convert/wire.ts";
import { type CallResult, expectAnswer, settle } from "./server/answers.ts";
import type { CommandCall, LoafCall } from "./server/call.ts";
import type { ServerState } from "./server/state.ts";

const commandTypes: ReadonlySet<string> = new Set<CommandCall["type"]>([
  "session.create",
  "session.send",
  "session.steer",
  "session.interrupt",
  "session.queue.clear",
  "history.clear_session",
]);

export const isCommand = (call: LoafCall): call is CommandCall => commandTypes.has(call.type);

/** What is said after a command, where all of a conversation is known beforehand. */
export interface Foresight {
  readonly sessionId: string;
  readonly later: readonly Statement[];
}

/** Takes a command as a server would that knows what comes: an answer with a place among the events waits for it. */
export function takeCommand(
  before: ServerState,
  call: CommandCall,
  { sessionId, later }: Foresight,
): ReturnType<typeof settle> {
  const events = later.flatMap((statement) => ("event" in statement ? [statement.event] : []));
  const asked = call.type === "session.create" ? call : { ...call, sessionId };
  const key = call.type === "session.create" ? sessionId : nextMessage(before, sessionId, events);
  const state = expectAnswer(before, asked, key);
  const isRefused = call.type === "session.send" && refusesNow(call, state, sessionId);
  if (!isRefused && events.some((event) => hasPlaceAt(call, event))) return { state, frames: [] };
  return settle(state, asked, resultOf(call, state, sessionId, events));
}

type Places = { readonly [Type in CommandCall["type"]]?: (event: KnownEvent) => boolean };

/** Events an answer stands beside. */
const places: Places = {
  "session.create": ({ type }) => type === "session.created",
  "session.send": ({ type }) => type === "turn.started" || type === "turn.queued",
  "session.interrupt": ({ type }) => type === "turn.interrupted",
  "session.queue.clear": (event) => event.type === "queue.changed" && event.reason === "cleared",
  "history.clear_session": ({ type }) => type === "history.cleared",
};

const hasPlaceAt = ({ type }: CommandCall, event: KnownEvent): boolean => places[type]?.(event) ?? false;

/** A prompt that would not wait comes to nothing while a turn runs. */
const refusesNow = ({ commands }: CommandCall, { sessions }: ServerState, sessionId: string): boolean =>
  sessions[sessionId]?.turn !== undefined &&
  commands.some((command) => command.type === "message.send" && command.whenBusy === "reject");

function resultOf(
  call: CommandCall,
  state: ServerState,
  sessionId: string,
  events: readonly KnownEvent[],
): CallResult {
  const view = state.sessions[sessionId];
  if (call.type === "session.send" && refusesNow(call, state, sessionId))
    return { ok: false, refusal: "busy", message: "A turn is running." };
  const steered = view?.turn !== undefined || events.some(({ type }) => type === "turn.steered");
  const needsTurn = call.type === "session.steer" || call.type === "session.interrupt";
  if (needsTurn && !steered)
    return { ok: false, refusal: "not_running", message: "That turn is not running." };
  return { ok: true, seq: view?.seq ?? 0 };
}

/** The message that a prompt becomes: the next one that is told and that no other prompt became. */
function nextMessage(
  { asks, sessions }: ServerState,
  sessionId: string,
  events: readonly KnownEvent[],
): string {
  const { queue = [], pending = [] } = sessions[sessionId] ?? {};
  const taken = new Set([
    ...asks.map(({ key }) => key),
    ...[...queue, ...pending].map(({ messageId }) => messageId),
  ]);
  const told = events.flatMap((event) => {
    if (event.type === "message.added") return [event.message.id];
    return event.type === "queue.changed" ? event.queue.map(({ id }) => id) : [];
  });
  return told.find((id) => !taken.has(id)) ?? "";
}

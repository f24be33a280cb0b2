import type { KnownEvent } from "@colloquy/schema/session";
import type { SessionItem } from "../../../codec/transcript-adapter/index.ts";
import { type CallResult, expectAnswer, settle } from "../server/answers.ts";
import type { CommandCall, LoafCall } from "../server/call.ts";
import type { ServerState } from "../server/state.ts";

const commandTypes: ReadonlySet<string> = new Set<CommandCall["type"]>([
  "session.create",
  "session.send",
  "session.steer",
  "session.interrupt",
  "session.queue.clear",
  "history.clear_session",
]);

export const isCommand = (call: LoafCall): call is CommandCall => commandTypes.has(call.type);

/** What follows a command, where all of a conversation is known beforehand. */
export interface Lookahead {
  readonly sessionId: string;
  readonly upcoming: readonly SessionItem[];
}

/** Takes a command as a server that knows what follows: an answer with a place among the events waits for it. */
export function takeCommand(
  before: ServerState,
  call: CommandCall,
  { sessionId, upcoming }: Lookahead,
): ReturnType<typeof settle> {
  const events = upcoming.flatMap((item) => ("event" in item ? [item.event] : []));
  const asked = call.type === "session.create" ? call : { ...call, sessionId };
  const key = call.type === "session.create" ? sessionId : nextMessage(before, sessionId, events);
  const state = expectAnswer(before, asked, key);
  const isRefused = call.type === "session.send" && refusesNow(call, state, sessionId);
  if (!isRefused && events.some((event) => hasPlaceAt(call, event))) return { state, frames: [] };
  return settle(state, asked, resultOf(call, state, sessionId, events));
}

type Places = { readonly [Type in CommandCall["type"]]?: (event: KnownEvent) => boolean };

/** Events that an answer follows or precedes. */
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

/** The message that a prompt becomes: the next one in the events that no other prompt became. */
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
  const reported = events.flatMap((event) => {
    if (event.type === "message.added") return [event.message.id];
    return event.type === "queue.changed" ? event.queue.map(({ id }) => id) : [];
  });
  return reported.find((id) => !taken.has(id)) ?? "";
}

import { toPrefixedId } from "../../../../codec/ids.ts";
import { present } from "../../../../codec/values.ts";
import type { EventOf } from "../../../../state/index.ts";
import type { EventPlace } from "../../values/event-id.ts";
import type { EverrunsEvent } from "../../values/frames.ts";
import { agentIdOf, harnessIdOf } from "../../values/settings.ts";
import type { EncodeContext, EncodedRound, EncodedTurn, ServerEncodeState } from "../state.ts";
import { updateTurn } from "../state.ts";
import { emitStored, ephemeralEvent, inSpan, nextHex } from "./event.ts";
import { emitBrokenMessage } from "./message-end.ts";

/** Opens a model round with its message. */
export function startMessage(
  context: EncodeContext,
  { messageId, model, round }: EventOf<"message.started">,
  turn: EncodedTurn,
): void {
  emitBrokenMessage(context, turn);
  const { settings } = context.state.session;
  const span = `exec_${nextHex(context)}`;
  const reason = {
    harness_id: harnessIdOf(settings),
    agent_id: agentIdOf(settings),
    metadata: model === undefined ? undefined : { model },
  };
  emitStored(context, "reason.started", present(reason), inSpan(turn, span));
  const message_id = toPrefixedId("message", messageId);
  const started = { turn_id: turn.ids.turn_id, message_id, model, iteration: round };
  emitStored(context, "output.message.started", present(started), turn.ids);
  updateTurn(context, { round: newRound(span, message_id), broken: undefined, announced: [] });
}

const newRound = (span: string, messageId: string): EncodedRound => ({
  span,
  messageId,
  text: "",
  thinking: "",
});

/** Emits the reasoning that is complete. */
export function completeThinking(
  context: EncodeContext,
  { text }: EventOf<"thinking.completed">,
  turn: EncodedTurn,
): void {
  const { turn_id } = turn.ids;
  const model = context.state.session.turn?.message?.model;
  emitStored(context, "reason.thinking.started", present({ turn_id, model }), turn.ids);
  emitStored(context, "reason.thinking.completed", { turn_id, thinking: text }, turn.ids);
  if (turn.round) updateTurn(context, { round: { ...turn.round, thinking: "" } });
}

/** How much of a message was sent, or is to be. */
type Shown = Pick<EncodedRound, "text" | "thinking">;

/** Emits what the message being written shows by now and was not sent yet. */
export function emitMissing(context: EncodeContext, shown: Partial<Shown>): void {
  const { round } = context.state.turn ?? {};
  if (!round) return;
  const next = { ...round, ...shown };
  for (const event of missingEvents(context.state, context.event.at, { sent: round, shown: next }))
    context.emit(event);
  updateTurn(context, { round: next });
}

interface Missing {
  readonly sent: Shown;
  readonly shown: Shown;
}

function missingEvents(state: ServerEncodeState, at: string, { sent, shown }: Missing): EverrunsEvent[] {
  if (!state.turn?.round) return [];
  const { ids, round } = state.turn;
  const place = { at, context: ids };
  const events: EverrunsEvent[] = [];
  const thinking = restOf(shown.thinking, sent.thinking);
  if (thinking) {
    const data = { turn_id: ids.turn_id, delta: thinking, accumulated: shown.thinking };
    const amount = shown.thinking.length;
    events.push(ephemeralEvent(state, "reason.thinking.delta", data, { ...place, kind: "thinking", amount }));
  }
  const text = restOf(shown.text, sent.text);
  if (text) {
    const message_id = round.messageId;
    const data = { turn_id: ids.turn_id, message_id, delta: text, accumulated: shown.text };
    const amount = shown.text.length;
    events.push(ephemeralEvent(state, "output.message.delta", data, { ...place, kind: "text", amount }));
  }
  return events;
}

const restOf = (shown: string, sent: string): string =>
  shown.startsWith(sent) ? shown.slice(sent.length) : shown;

/**
 * What the unfinished message shows, for a reader who joins now. `seen` is the newest event the reader has: an ephemeral
 * one of the same message cuts off what was sent already, so no piece comes twice.
 */
export function unfinishedEvents(
  state: ServerEncodeState,
  at: string,
  seen?: EventPlace,
): readonly EverrunsEvent[] {
  const { round } = state.turn ?? {};
  if (!round) return [];
  const sent = seen?.seq === state.session.lastSeq ? sentBy(seen, round) : { text: "", thinking: "" };
  return missingEvents(state, at, { sent, shown: round });
}

/** Text comes after the reasoning, so a reader that has some text has all of the reasoning. */
function sentBy({ kind, amount }: EventPlace, { text, thinking }: EncodedRound): Shown {
  if (kind === "text") return { text: text.slice(0, amount), thinking };
  return { text: "", thinking: kind === "thinking" ? thinking.slice(0, amount) : "" };
}

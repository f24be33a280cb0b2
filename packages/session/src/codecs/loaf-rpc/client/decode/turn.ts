import type { SessionMessageAppendedEvent, SessionSendResult } from "@colloquy/schema/loaf-rpc";
import type { ContentPart } from "@colloquy/schema/session";
import {
  addMessage,
  endTurn,
  startSession,
  stopReasons,
  type TurnEnd,
  toFailure,
  toUserMessage,
} from "../../../../codec/event-recorder/index.ts";
import { derivedId } from "../../../../codec/ids.ts";
import type { TurnState } from "../../../../state/index.ts";
import { fromPrompt, toContent } from "../../content.ts";
import { normaliseImages } from "../../images.ts";
import { forgetTurn, type OpenRequest, type Recorder } from "../state.ts";
import { completeAnswer } from "./message.ts";

/** A turn is announced; it begins when its prompt is shown. */
export function announceTurn(recorder: Recorder, turnId: string): void {
  forgetTurn(recorder);
  recorder.update({ announced: turnId });
}

/** The running turn. An announced one whose prompt was not shown begins with an empty message. */
export function runningTurn(recorder: Recorder): TurnState | undefined {
  beginTurn(recorder, { content: [] });
  return recorder.session.turn;
}

interface Prompt {
  readonly content: readonly ContentPart[];
  /** Absent: it is named after its turn. */
  readonly id?: string;
}

/** Begins the announced turn. A queued prompt stays as it was sent. */
function beginTurn(recorder: Recorder, { content, id }: Prompt): void {
  const { announced, session } = recorder.state;
  if (announced === undefined || session.turn) return;
  const queued = session.queue.find(({ turnId }) => turnId === announced);
  const message =
    queued?.message ?? toUserMessage(recorder, { content, id: id ?? derivedId(announced, "user") });
  if (queued) {
    const queue = session.queue.filter((waiting) => waiting !== queued).map((waiting) => waiting.message);
    recorder.record({ type: "queue.changed", queue, reason: "taken" });
  }
  recorder.record({ type: "message.added", message });
  recorder.record({ type: "turn.started", turnId: announced, messageId: message.id });
  forgetTurn(recorder, recorder.state.interrupting);
}

type AppendedMessage = SessionMessageAppendedEvent["payload"]["message"];

/** A line of the conversation: the closing message of a turn, its prompt, or what steers it. */
export function recordAppended(recorder: Recorder, message: AppendedMessage): void {
  startSession(recorder);
  const { id: line, kind, text, images = [] } = message;
  if (kind === "assistant") recorder.update({ whole: text });
  if (kind !== "user") return;
  const content = fromPrompt({ text, images });
  const id = derivedId(recorder.session.sessionId, "user", line);
  if (recorder.state.announced === undefined) recordSteering(recorder, { content, id });
  else beginTurn(recorder, { content, id });
}

/** Without a running turn nothing is steered, and the message waits for the next one. */
function recordSteering(recorder: Recorder, { content, id }: Required<Prompt>): void {
  addMessage(recorder, { content, id });
  const { turn } = recorder.session;
  if (turn) recorder.record({ type: "turn.steered", turnId: turn.id, messageId: id });
}

/** A prompt may have to wait; the answer does not repeat it, so it is read from the request. */
export function recordSendResult(
  recorder: Recorder,
  { turn_id: turnId, queued }: SessionSendResult,
  { params }: OpenRequest,
): void {
  startSession(recorder);
  if (!queued) return;
  const text = typeof params.text === "string" ? params.text.trim() : "";
  const content = toContent(text, normaliseImages(params.images));
  const message = toUserMessage(recorder, { content, id: derivedId(turnId, "user") });
  const queue = [...recorder.session.queue.map((waiting) => waiting.message), message];
  recorder.record({ type: "queue.changed", queue, reason: "added" });
  recorder.record({ type: "turn.queued", turnId, messageId: message.id, position: queue.length });
}

export const recordCompleted = (recorder: Recorder): void => recordEnd(recorder, { outcome: "completed" });

/** Only an interrupt by the user is announced (§8.1). */
export const recordInterrupted = (recorder: Recorder): void =>
  recordEnd(recorder, {
    outcome: "interrupted",
    reason: recorder.state.interrupting ? "user" : "unknown",
  });

/** Some turns that were stopped end with an error (§10, §15 quirk 19). */
export function recordError(recorder: Recorder, message: string): void {
  if (recorder.state.interrupting) recordInterrupted(recorder);
  else recordEnd(recorder, { outcome: "failed", failure: toFailure(message) });
}

function recordEnd(recorder: Recorder, end: TurnEnd): void {
  if (!runningTurn(recorder)) return;
  completeAnswer(recorder, stopReasons[end.outcome]);
  endTurn(recorder, { ...end, text: recorder.session.turn?.text || undefined });
  forgetTurn(recorder);
}

/** The session is ready: a turn without an end was given up for another one, its context being too large (§9.1). */
export function closeTurn(recorder: Recorder): void {
  if (!runningTurn(recorder)) return;
  completeAnswer(recorder, stopReasons.interrupted);
  endTurn(recorder, { outcome: "interrupted", reason: "superseded" });
  forgetTurn(recorder);
}

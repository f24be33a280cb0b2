import type { StreamChunk } from "@colloquy/schema/loaf-rpc";
import type { ToolCallPart } from "@colloquy/schema/session";
import { derivedId } from "../../../codec/ids.ts";
import type { OpenMessage, TurnState } from "../../../state/index.ts";
import { settleCalls } from "./outcomes.ts";
import { type Recorder, record, turnIn, watch, watchedIn } from "./recorder.ts";
import { runningTurn } from "./turn.ts";

/** What came in: the pieces where there are some, else the text; never both (§8.2). */
export function recordChunk(recorder: Recorder, { segments = [], answerText }: StreamChunk): void {
  if (!runningTurn(recorder)) return;
  const pieces = segments.length > 0 ? segments : [{ kind: "answer", text: answerText }];
  for (const { kind, text } of pieces) {
    if (text === "") continue;
    if (kind === "thought") recordThought(recorder, text);
    else recordText(recorder, text);
  }
}

interface Open {
  readonly turn: TurnState;
  readonly message: OpenMessage;
}

function recordText(recorder: Recorder, text: string): void {
  openMessage(recorder);
  settleThinking(recorder);
  const { turn, message } = openMessage(recorder);
  record(recorder, {
    type: "message.delta",
    turnId: turn.id,
    messageId: message.id,
    index: message.index,
    text,
  });
}

function recordThought(recorder: Recorder, text: string): void {
  const { turn, message } = openMessage(recorder);
  const { id: messageId, thinkingIndex: index } = message;
  record(recorder, { type: "thinking.delta", turnId: turn.id, messageId, index, text });
}

/** The message that is being written; begins one, with the calls before it settled. A turn must be running. */
export function openMessage(recorder: Recorder): Open {
  if (!turnIn(recorder)?.message) {
    settleCalls(recorder);
    const { id: turnId = "", round = 0 } = turnIn(recorder) ?? {};
    const messageId = derivedId(turnId, "message", round + 1);
    record(recorder, { type: "message.started", turnId, messageId, round: round + 1 });
  }
  const turn = turnIn(recorder);
  if (!turn?.message) throw new Error("A message that was started is being written.");
  return { turn, message: turn.message };
}

/** An answer after reasoning ends the reasoning. */
function settleThinking(recorder: Recorder): void {
  const turn = turnIn(recorder);
  if (!turn?.message || turn.message.thinking === "") return;
  const { id: messageId, thinking: text } = turn.message;
  record(recorder, { type: "thinking.completed", turnId: turn.id, messageId, text });
}

/** Ends the message that is being written, if there is one. */
export function completeMessage(
  recorder: Recorder,
  stopReason: "end" | "toolCalls" | "interrupted" | "error",
  calls: readonly ToolCallPart[] = [],
  text = turnIn(recorder)?.message?.text ?? "",
): void {
  const turn = turnIn(recorder);
  if (!turn?.message) return;
  settleThinking(recorder);
  const content = [...(text === "" ? [] : [{ type: "text" as const, text }]), ...calls];
  const messageId = turn.message.id;
  watch(recorder, { answer: watchedIn(recorder).answer + text });
  record(recorder, { type: "message.completed", turnId: turn.id, messageId, content, stopReason });
}

/** Ends the last message of a turn as its closing message says, which may tell more than the pieces did. */
export function completeAnswer(recorder: Recorder, stopReason: "end" | "interrupted" | "error"): void {
  const { answer, whole } = watchedIn(recorder);
  const shown = answer + (turnIn(recorder)?.message?.text ?? "");
  const rest = whole?.startsWith(answer) ? whole.slice(answer.length) : whole;
  if (rest === undefined || shown.trim() === whole?.trim()) {
    completeMessage(recorder, stopReason);
    return;
  }
  if (rest !== "") openMessage(recorder);
  completeMessage(recorder, stopReason, [], rest);
}

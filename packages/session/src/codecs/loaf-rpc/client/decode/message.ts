import type { StreamChunk } from "@colloquy/schema/loaf-rpc";
import type { ToolCallPart } from "@colloquy/schema/session";
import {
  completeMessage,
  currentMessage,
  currentTurn,
  recordText,
  recordThinking,
  settleThinking,
} from "../../../../codec/event-recorder/index.ts";
import { derivedId } from "../../../../codec/ids.ts";
import type { Recorder } from "../state.ts";

/** A chunk is its segments; its text where it has none, never both (§8.2). */
export function recordChunk(recorder: Recorder, { segments = [], answerText }: StreamChunk): void {
  const pieces = segments.length > 0 ? segments : [{ kind: "answer", text: answerText }];
  for (const { kind, text } of pieces) {
    if (text === "") continue;
    openMessage(recorder);
    if (kind === "thought") {
      recordThinking(recorder, text);
    } else {
      settleThinking(recorder);
      recordText(recorder, text);
    }
  }
}

/** Begins a message, unless one is being written. Messages are named after their turn and their round. */
export function openMessage(recorder: Recorder): void {
  const { id, round } = currentTurn(recorder);
  currentMessage(recorder, { id: derivedId(id, "message", round + 1) });
}

/** Completes the message of a round with the first call that it makes. */
export const completeRound = (recorder: Recorder, call: ToolCallPart): void =>
  complete(recorder, "toolCalls", [call]);

function complete(
  recorder: Recorder,
  stopReason: string,
  calls: readonly ToolCallPart[] = [],
  text = recorder.session.turn?.message?.text ?? "",
): void {
  if (!recorder.session.turn?.message) return;
  recorder.update({ answer: recorder.state.answer + text });
  const content = [...(text === "" ? [] : [{ type: "text" as const, text }]), ...calls];
  completeMessage(recorder, { stopReason, content });
}

/** Ends the last message of a turn as the closing message has it, which may hold more than the chunks did. */
export function completeAnswer(recorder: Recorder, stopReason: string): void {
  const { answer, whole } = recorder.state;
  const shown = answer + (recorder.session.turn?.message?.text ?? "");
  const rest = whole?.startsWith(answer) ? whole.slice(answer.length) : whole;
  if (rest === undefined || shown.trim() === whole?.trim()) {
    complete(recorder, stopReason);
    return;
  }
  if (rest !== "") openMessage(recorder);
  complete(recorder, stopReason, [], rest);
}

import type { ContentPart, Native, ToolCallPart, Usage } from "@colloquy/schema/session";
import type { Thought } from "../../state/index.ts";
import { present } from "../values.ts";
import { createId, type EventRecorder } from "./recorder.ts";
import { currentTurn } from "./turn.ts";

/** What is known of an assistant message when it begins. */
export interface MessageStart {
  /** Absent: the message is named here. */
  readonly id?: string | undefined;
  readonly model?: string | undefined;
  readonly native?: Native | undefined;
}

/** Begins a message in the running turn. */
export function startMessage(recorder: EventRecorder, { id, model, native }: MessageStart = {}): void {
  const { id: turnId, round } = currentTurn(recorder);
  const messageId = id ?? createId(recorder, "message");
  recorder.record(
    present({ type: "message.started" as const, turnId, messageId, round: round + 1, model, native }),
  );
}

/** The message being written, and the ids its events carry. */
function openMessage({ session: { turn } }: EventRecorder) {
  return turn?.message && { ...turn.message, ids: { turnId: turn.id, messageId: turn.message.id } };
}

/** Records the next piece of text of the message being written, if there is one. */
export function recordText(recorder: EventRecorder, text: string): void {
  const open = openMessage(recorder);
  if (open) recorder.record({ type: "message.delta", ...open.ids, index: open.index, text });
}

/** Records the next piece of reasoning of the message being written, if there is one. */
export function recordThinking(recorder: EventRecorder, text: string): void {
  const open = openMessage(recorder);
  if (open) recorder.record({ type: "thinking.delta", ...open.ids, index: open.thinkingIndex, text });
}

/** Records whole reasoning of the message being written, if there is one; it replaces what was streamed of it. */
export function recordThought(recorder: EventRecorder, thought: Thought): void {
  const open = openMessage(recorder);
  if (open) recorder.record({ type: "thinking.completed", ...open.ids, ...thought });
}

/** Completes the reasoning that was streamed and not completed yet. */
export function settleThinking(recorder: EventRecorder): void {
  const text = openMessage(recorder)?.thinking;
  if (text) recordThought(recorder, { text });
}

/** How a message ends. */
export interface MessageEnd {
  readonly stopReason: string;
  /** The whole body. Absent: the text that was streamed, and `calls` behind it. */
  readonly content?: readonly ContentPart[] | undefined;
  readonly calls?: readonly ToolCallPart[];
  readonly model?: string | undefined;
  readonly usage?: Usage | undefined;
}

/** Completes the message being written, if there is one. */
export function completeMessage(recorder: EventRecorder, end: MessageEnd): void {
  const open = openMessage(recorder);
  if (!open) return;
  settleThinking(recorder);
  const { stopReason, calls = [], model, usage } = end;
  const streamed: readonly ContentPart[] = open.text === "" ? [] : [{ type: "text", text: open.text }];
  const content = [...(end.content ?? [...streamed, ...calls])];
  recorder.record(
    present({ type: "message.completed" as const, ...open.ids, content, stopReason, model, usage }),
  );
}

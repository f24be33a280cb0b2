import type { StreamChunk } from "@colloquy/schema/loaf-rpc";
import type { ToolCallPart } from "@colloquy/schema/session";
import { derivedId } from "../../../derived-id.ts";
import type { OpenMessage, TurnState } from "../../../state/index.ts";
import { settleCalls } from "./outcomes.ts";
import { type Story, tell, turnIn, watch, watchedIn } from "./story.ts";
import { runningTurn } from "./turn.ts";

/** What came in: the pieces where there are some, else the text; never both (§8.2). */
export function tellChunk(story: Story, { segments = [], answerText }: StreamChunk): void {
  if (!runningTurn(story)) return;
  const pieces = segments.length > 0 ? segments : [{ kind: "answer", text: answerText }];
  for (const { kind, text } of pieces) {
    if (text === "") continue;
    if (kind === "thought") tellThought(story, text);
    else tellText(story, text);
  }
}

interface Open {
  readonly turn: TurnState;
  readonly message: OpenMessage;
}

function tellText(story: Story, text: string): void {
  openMessage(story);
  settleThinking(story);
  const { turn, message } = openMessage(story);
  tell(story, { type: "message.delta", turnId: turn.id, messageId: message.id, index: message.index, text });
}

function tellThought(story: Story, text: string): void {
  const { turn, message } = openMessage(story);
  const { id: messageId, thinkingIndex: index } = message;
  tell(story, { type: "thinking.delta", turnId: turn.id, messageId, index, text });
}

/** The message that is being written; begins one, with the calls before it settled. A turn must be running. */
export function openMessage(story: Story): Open {
  if (!turnIn(story)?.message) {
    settleCalls(story);
    const { id: turnId = "", round = 0 } = turnIn(story) ?? {};
    const messageId = derivedId(turnId, "message", round + 1);
    tell(story, { type: "message.started", turnId, messageId, round: round + 1 });
  }
  const turn = turnIn(story);
  if (!turn?.message) throw new Error("A message that was started is being written.");
  return { turn, message: turn.message };
}

/** An answer after reasoning ends the reasoning. */
function settleThinking(story: Story): void {
  const turn = turnIn(story);
  if (!turn?.message || turn.message.thinking === "") return;
  const { id: messageId, thinking: text } = turn.message;
  tell(story, { type: "thinking.completed", turnId: turn.id, messageId, text });
}

/** Ends the message that is being written, if there is one. */
export function completeMessage(
  story: Story,
  stopReason: "end" | "toolCalls" | "interrupted" | "error",
  calls: readonly ToolCallPart[] = [],
  text = turnIn(story)?.message?.text ?? "",
): void {
  const turn = turnIn(story);
  if (!turn?.message) return;
  settleThinking(story);
  const content = [...(text === "" ? [] : [{ type: "text" as const, text }]), ...calls];
  const messageId = turn.message.id;
  watch(story, { answer: watchedIn(story).answer + text });
  tell(story, { type: "message.completed", turnId: turn.id, messageId, content, stopReason });
}

/** Ends the last message of a turn as its closing message says, which may tell more than the pieces did. */
export function completeAnswer(story: Story, stopReason: "end" | "interrupted" | "error"): void {
  const { answer, whole } = watchedIn(story);
  const shown = answer + (turnIn(story)?.message?.text ?? "");
  const rest = whole?.startsWith(answer) ? whole.slice(answer.length) : whole;
  if (rest === undefined || shown.trim() === whole?.trim()) {
    completeMessage(story, stopReason);
    return;
  }
  if (rest !== "") openMessage(story);
  completeMessage(story, stopReason, [], rest);
}

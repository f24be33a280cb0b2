import type {
  FlatAssistantFrame,
  KnownServerFrame,
  StreamEventFrame,
  ToolUseItem,
} from "@colloquy/schema/chucky-ws";
import type { ToolCallPart } from "@colloquy/schema/session";
import { completeMessage, currentMessage, record, settleThinking } from "../../../codec/event-recorder.ts";
import { bareName, fromBody } from "../content.ts";
import type { Recorder } from "./state.ts";
import { noticeTool } from "./tools.ts";

/** The next piece of text; reasoning before it is over. */
export function recordText(recorder: Recorder, text: string): void {
  currentMessage(recorder);
  settleThinking(recorder);
  const { turn, message } = currentMessage(recorder);
  record(recorder, {
    type: "message.delta",
    turnId: turn.id,
    messageId: message.id,
    index: message.index,
    text,
  });
}

export function recordThinking(recorder: Recorder, text: string): void {
  const { turn, message } = currentMessage(recorder);
  const { id: messageId, thinkingIndex: index } = message;
  record(recorder, { type: "thinking.delta", turnId: turn.id, messageId, index, text });
}

/** The message that uses a tool is complete with it. */
export function recordToolUse(recorder: Recorder, { id, name, input }: ToolUseItem): void {
  const call: ToolCallPart = { type: "toolCall", callId: id, name: bareName(name), input };
  if (recorder.state.session.turn?.message) completeMessage(recorder, "toolCalls", [call]);
  noticeTool(recorder, call);
}

/** One whole message; supersedes what was streamed of it. */
export function recordAssistant(
  recorder: Recorder,
  { message: { content }, uuid }: FlatAssistantFrame,
): void {
  const { turn } = currentMessage(recorder, uuid);
  for (const block of content) {
    if (block.type === "thinking") recordThought(recorder, turn.id, String(block.thinking));
  }
  const body = fromBody(content.filter(({ type }) => type !== "thinking"));
  const calls = body.filter((part) => part.type === "toolCall");
  completeMessage(recorder, calls.length > 0 ? "toolCalls" : "end", [], body);
  for (const call of calls) noticeTool(recorder, call);
}

function recordThought(recorder: Recorder, turnId: string, text: string): void {
  const { message } = currentMessage(recorder);
  if (message.thoughts.some((thought) => thought.text === text)) return;
  record(recorder, { type: "thinking.completed", turnId, messageId: message.id, text });
}

/** Pieces inside the raw events of a model's stream; the rest of those is repeated by the whole message. */
export function recordStreamEvent(recorder: Recorder, { event }: StreamEventFrame): void {
  if (event.type !== "content_block_delta") return;
  const delta = event.delta as Readonly<Record<string, unknown>> | undefined;
  if (typeof delta?.text === "string") recordText(recorder, delta.text);
  if (typeof delta?.thinking === "string") recordThinking(recorder, delta.thinking);
}

export type Payload = Extract<KnownServerFrame, { readonly type: "sdk_message" }>["payload"];

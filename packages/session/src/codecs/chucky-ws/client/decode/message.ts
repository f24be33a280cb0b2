import type {
  FlatAssistantFrame,
  KnownServerFrame,
  StreamEventFrame,
  ToolUseItem,
} from "@colloquy/schema/chucky-ws";
import type { ToolCallPart } from "@colloquy/schema/session";
import { bySomeTypes, type Tagged } from "../../../../codec/dispatch.ts";
import {
  completeMessage,
  currentMessage,
  recordText,
  recordThinking,
  recordThought,
  settleThinking,
} from "../../../../codec/event-recorder/index.ts";
import { bareName, fromBody } from "../../values/content.ts";
import type { Recorder } from "../state.ts";
import { recordSystem } from "./session.ts";
import { recordToolUse } from "./tool.ts";
import { recordFlatResult } from "./turn.ts";

type Payload = Tagged<KnownServerFrame, "sdk_message">["payload"];
type AnswerItem = Extract<Tagged<Payload, "assistant">, { readonly subtype: unknown }>;

/** What an `sdk_message` carries; a wrapped flat message is read as the flat one. */
export const recordPayload = bySomeTypes<Payload, Recorder>({
  assistant: (recorder, payload) => {
    if ("subtype" in payload) recordItem(recorder, payload);
    else recordAssistant(recorder, payload);
  },
  content_block_delta: (recorder, { delta }) => recordDelta(recorder, delta),
  assistant_message: (recorder, { delta, content }) => {
    if (delta) recordDelta(recorder, delta);
    if (typeof content === "string") writeText(recorder, content);
  },
  result: recordFlatResult,
  system: recordSystem,
  stream_event: recordStreamEvent,
});

function recordItem(recorder: Recorder, item: AnswerItem): void {
  if (item.subtype === "text") writeText(recorder, item.text);
  if (item.subtype === "thinking") writeThinking(recorder, item.thinking);
  if (item.subtype === "tool_use") completeWithCall(recorder, item);
}

function recordDelta(recorder: Recorder, delta: Tagged<Payload, "content_block_delta">["delta"]): void {
  if (delta.type === "text_delta") writeText(recorder, delta.text);
  if (delta.type === "thinking_delta") writeThinking(recorder, delta.thinking);
}

/** Text ends the reasoning before it. */
function writeText(recorder: Recorder, text: string): void {
  currentMessage(recorder);
  settleThinking(recorder);
  recordText(recorder, text);
}

function writeThinking(recorder: Recorder, text: string): void {
  currentMessage(recorder);
  recordThinking(recorder, text);
}

/** A message is complete with its first tool use. */
function completeWithCall(recorder: Recorder, { id, name, input }: ToolUseItem): void {
  const call: ToolCallPart = { type: "toolCall", callId: id, name: bareName(name), input };
  completeMessage(recorder, { stopReason: "toolCalls", calls: [call] });
  recordToolUse(recorder, call);
}

/** One whole message; it supersedes what was streamed of it. */
export function recordAssistant(recorder: Recorder, { message, uuid }: FlatAssistantFrame): void {
  currentMessage(recorder, { id: uuid });
  for (const block of message.content) {
    if (block.type === "thinking") recordWholeThought(recorder, block.thinking);
  }
  const content = fromBody(message.content.filter(({ type }) => type !== "thinking"));
  const calls = content.filter((part) => part.type === "toolCall");
  completeMessage(recorder, { stopReason: calls.length > 0 ? "toolCalls" : "end", content });
  for (const call of calls) recordToolUse(recorder, call);
}

/** Reasoning that was streamed and completed before is repeated by the whole message. */
function recordWholeThought(recorder: Recorder, text: string): void {
  if (!currentMessage(recorder).thoughts.some((thought) => thought.text === text))
    recordThought(recorder, { text });
}

/** The pieces among the raw events of a model's stream; the whole message repeats the other events. */
export function recordStreamEvent(recorder: Recorder, { event }: StreamEventFrame): void {
  if (event.type !== "content_block_delta") return;
  const delta = event.delta as Readonly<Record<string, unknown>> | undefined;
  if (typeof delta?.text === "string") writeText(recorder, delta.text);
  if (typeof delta?.thinking === "string") writeThinking(recorder, delta.thinking);
}

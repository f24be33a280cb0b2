import type {
  FlatAssistantFrame,
  KnownServerFrame,
  StreamEventFrame,
  ToolUseItem,
} from "@colloquy/schema/chucky-ws";
import type { ToolCallPart } from "@colloquy/schema/session";
import { completeMessage, messageOf, settleThinking, tell } from "../../../story.ts";
import { bareName, fromBody } from "../content.ts";
import type { Story } from "./state.ts";
import { noticeTool } from "./tools.ts";

/** The next piece of text; reasoning before it is over. */
export function tellText(story: Story, text: string): void {
  messageOf(story);
  settleThinking(story);
  const { turn, message } = messageOf(story);
  tell(story, { type: "message.delta", turnId: turn.id, messageId: message.id, index: message.index, text });
}

export function tellThinking(story: Story, text: string): void {
  const { turn, message } = messageOf(story);
  const { id: messageId, thinkingIndex: index } = message;
  tell(story, { type: "thinking.delta", turnId: turn.id, messageId, index, text });
}

/** The message that uses a tool is complete with it. */
export function tellToolUse(story: Story, { id, name, input }: ToolUseItem): void {
  const call: ToolCallPart = { type: "toolCall", callId: id, name: bareName(name), input };
  if (story.state.session.turn?.message) completeMessage(story, "toolCalls", [call]);
  noticeTool(story, call);
}

/** One whole message; supersedes what was streamed of it. */
export function tellAssistant(story: Story, { message: { content }, uuid }: FlatAssistantFrame): void {
  const { turn } = messageOf(story, uuid);
  for (const block of content) {
    if (block.type === "thinking") tellThought(story, turn.id, String(block.thinking));
  }
  const body = fromBody(content.filter(({ type }) => type !== "thinking"));
  const calls = body.filter((part) => part.type === "toolCall");
  completeMessage(story, calls.length > 0 ? "toolCalls" : "end", [], body);
  for (const call of calls) noticeTool(story, call);
}

function tellThought(story: Story, turnId: string, text: string): void {
  const { message } = messageOf(story);
  if (message.thoughts.some((thought) => thought.text === text)) return;
  tell(story, { type: "thinking.completed", turnId, messageId: message.id, text });
}

/** Pieces inside the raw events of a model's stream; the rest of those is repeated by the whole message. */
export function tellStreamEvent(story: Story, { event }: StreamEventFrame): void {
  if (event.type !== "content_block_delta") return;
  const delta = event.delta as Readonly<Record<string, unknown>> | undefined;
  if (typeof delta?.text === "string") tellText(story, delta.text);
  if (typeof delta?.thinking === "string") tellThinking(story, delta.thinking);
}

export type Payload = Extract<KnownServerFrame, { readonly type: "sdk_message" }>["payload"];

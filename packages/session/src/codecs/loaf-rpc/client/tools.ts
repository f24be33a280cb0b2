import type { SessionToolCallStartedEvent } from "@colloquy/schema/loaf-rpc";
import type { ToolCallPart } from "@colloquy/schema/session";
import { completeMessage, openMessage } from "./answer.ts";
import { settleCalls } from "./outcomes.ts";
import { type Story, tell, turnIn, watch, watchedIn } from "./story.ts";
import { runningTurn } from "./turn.ts";

type Started = SessionToolCallStartedEvent["payload"]["data"];

/** A tool begins: the first one of a round ends its message. Which further ones it asked for shows when they begin. */
export function tellCall(story: Story, { toolRound, call: { callId, name, input } }: Started): void {
  if (!runningTurn(story)) return;
  settleCalls(story);
  const call: ToolCallPart = { type: "toolCall", callId, name, input };
  if (toolRound !== watchedIn(story).toolRound) openMessage(story);
  completeMessage(story, "toolCalls", [call]);
  watch(story, { toolRound });
  const { id: turnId = "", lastMessageId: messageId = "" } = turnIn(story) ?? {};
  tell(story, { type: "tool.requested", turnId, messageId, callId, name, input, executor: "server" });
  tell(story, { type: "tool.started", turnId, callId, name });
}

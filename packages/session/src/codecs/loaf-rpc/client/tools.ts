import type { SessionToolCallStartedEvent } from "@colloquy/schema/loaf-rpc";
import type { ToolCallPart } from "@colloquy/schema/session";
import { completeMessage, openMessage } from "./answer.ts";
import { settleCalls } from "./outcomes.ts";
import { type Recorder, record, turnIn, watch, watchedIn } from "./recorder.ts";
import { runningTurn } from "./turn.ts";

type Started = SessionToolCallStartedEvent["payload"]["data"];

/** A tool begins: the first one of a round ends its message. Which further ones it asked for shows when they begin. */
export function recordCall(recorder: Recorder, { toolRound, call: { callId, name, input } }: Started): void {
  if (!runningTurn(recorder)) return;
  settleCalls(recorder);
  const call: ToolCallPart = { type: "toolCall", callId, name, input };
  if (toolRound !== watchedIn(recorder).toolRound) openMessage(recorder);
  completeMessage(recorder, "toolCalls", [call]);
  watch(recorder, { toolRound });
  const { id: turnId = "", lastMessageId: messageId = "" } = turnIn(recorder) ?? {};
  record(recorder, { type: "tool.requested", turnId, messageId, callId, name, input, executor: "server" });
  record(recorder, { type: "tool.started", turnId, callId, name });
}

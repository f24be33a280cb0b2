import type { ToolCallFrame } from "@colloquy/schema/chucky-ws";
import type { ToolCallPart } from "@colloquy/schema/session";
import { executorOf, requestOrHold, requestTool, takeHeld } from "../../../../codec/event-recorder/index.ts";
import { bareName } from "../../values/content.ts";
import type { Recorder } from "../state.ts";

/** A message uses a tool. The next frame shows the executor, unless the client knows which tools are its own. */
export const recordToolUse = (recorder: Recorder, call: ToolCallPart): void =>
  requestOrHold(recorder, call, executorOf(recorder, call.name));

/** The client is asked. The tool use before it may carry another id (§15, flat exchange): the asked one counts. */
export function recordToolCall(recorder: Recorder, payload: ToolCallFrame["payload"]): void {
  const callId = payload.callId ?? payload.id ?? "";
  const name = bareName(payload.toolName ?? payload.name ?? "");
  takeHeld(recorder, callId, name);
  requestTool(recorder, { type: "toolCall", callId, name, input: payload.input }, "client");
}

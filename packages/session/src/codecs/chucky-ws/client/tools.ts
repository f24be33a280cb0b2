import type { ToolCallFrame } from "@colloquy/schema/chucky-ws";
import type { ToolCallPart } from "@colloquy/schema/session";
import { requestTool } from "../../../codec/event-recorder.ts";
import { bareName } from "../content.ts";
import type { Recorder } from "./state.ts";

/** A tool is used. Who runs it shows in the next frame, unless the client knows which tools are its own. */
export function noticeTool(recorder: Recorder, call: ToolCallPart): void {
  const { clientTools, held } = recorder.state;
  if (clientTools) requestTool(recorder, call, clientTools.has(call.name) ? "client" : "server");
  else recorder.state = { ...recorder.state, held: [...held, call] };
}

/** The client is asked. The tool use before it may carry another id (§15, flat exchange): the asked one counts. */
export function askClient(recorder: Recorder, payload: ToolCallFrame["payload"]): void {
  const callId = payload.callId ?? payload.id ?? "";
  const name = bareName(payload.toolName ?? payload.name ?? "");
  const { held } = recorder.state;
  const use = held.find((call) => call.callId === callId) ?? held.find((call) => call.name === name);
  recorder.state = { ...recorder.state, held: held.filter((call) => call !== use) };
  requestTool(recorder, { type: "toolCall", callId, name, input: payload.input }, "client");
}

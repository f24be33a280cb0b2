import type { ToolCallFrame } from "@colloquy/schema/chucky-ws";
import type { ToolCallPart } from "@colloquy/schema/session";
import { requestTool } from "../../../story.ts";
import { bareName } from "../content.ts";
import type { Story } from "./state.ts";

/** A tool is used. Who runs it shows in the next frame, unless the client knows which tools are its own. */
export function noticeTool(story: Story, call: ToolCallPart): void {
  const { clientTools, held } = story.state;
  if (clientTools) requestTool(story, call, clientTools.has(call.name) ? "client" : "server");
  else story.state = { ...story.state, held: [...held, call] };
}

/** The client is asked. The tool use before it may carry another id (§15, flat exchange): the asked one counts. */
export function askClient(story: Story, payload: ToolCallFrame["payload"]): void {
  const callId = payload.callId ?? payload.id ?? "";
  const name = bareName(payload.toolName ?? payload.name ?? "");
  const { held } = story.state;
  const use = held.find((call) => call.callId === callId) ?? held.find((call) => call.name === name);
  story.state = { ...story.state, held: held.filter((call) => call !== use) };
  requestTool(story, { type: "toolCall", callId, name, input: payload.input }, "client");
}

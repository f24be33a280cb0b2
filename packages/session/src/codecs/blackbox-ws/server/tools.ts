import { toInput } from "../../../codec/values.ts";
import type { EventOf } from "../../../state/index.ts";
import type { ServerBody } from "../envelope.ts";
import { toToldResult } from "../outcome.ts";
import { type Shown, showAll, showNothing } from "./show.ts";
import type { ServerEncodeState } from "./state.ts";

const isLogged = ({ rules }: ServerEncodeState) => rules.features.has("SendToolCallLogs");

/** The log line of a call and, when this client runs the tool, the request that must be answered (§8). */
export function requestTool(state: ServerEncodeState, event: EventOf<"tool.requested">): Shown {
  if (state.phase !== "opened") return showNothing(state);
  const content = { id: event.callId, toolName: toolName(event.name), args: toInput(event.input) };
  const asked = event.executor === "client" && (state.rules.tools?.includes(event.name) ?? true);
  const bodies: ServerBody[] = [
    ...(isLogged(state) ? [{ type: "toolCall" as const, content }] : []),
    ...(asked ? [{ type: "websocketToolRequest" as const, content }] : []),
  ];
  return showAll({ ...state, calls: { ...state.calls, [event.callId]: asked } }, event.at, bodies);
}

/** The log line of an outcome. */
export function completeTool(state: ServerEncodeState, event: EventOf<"tool.completed">): Shown {
  const { [event.callId]: asked, ...calls } = state.calls;
  if (asked === undefined || !isLogged(state)) return showNothing({ ...state, calls });
  const content = { id: event.callId, toolName: toolName(event.name), ...toToldResult(event.outcome, asked) };
  return showAll({ ...state, calls }, event.at, [{ type: "toolCallResult", content }]);
}

/** Names are letters, digits and `_` here, and begin with no digit (§4.4, DOC-R). */
const toolName = (name: string): string => name.replace(/[^a-zA-Z0-9_]/g, "_").replace(/^(?![a-zA-Z_])/, "_");

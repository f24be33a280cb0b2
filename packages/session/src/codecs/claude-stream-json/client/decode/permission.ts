import type { CliRequest, KnownCliFrame } from "@colloquy/schema/claude-stream-json";
import type { Tagged } from "../../../../codec/dispatch.ts";
import { currentTurn, resolvePermission } from "../../../../codec/event-recorder/index.ts";
import { present } from "../../../../codec/values.ts";
import { fromWireName } from "../../tool-name.ts";
import type { Recorder } from "../state.ts";
import { requestCall } from "./tool.ts";

/** The CLI asks whether a tool may run. */
export function recordPermission(
  recorder: Recorder,
  requestId: string,
  request: Tagged<CliRequest, "can_use_tool", "subtype">,
): void {
  const { tool_use_id: callId, input, title: question, permission_suggestions = [] } = request;
  const tool = fromWireName(request.tool_name);
  requestCall(recorder, { type: "toolCall", callId, ...tool, input }, "server");
  const { id: turnId } = currentTurn(recorder);
  recorder.update({ suggestions: { ...recorder.state.suggestions, [requestId]: permission_suggestions } });
  const ids = { turnId, requestId, callId };
  recorder.record({
    type: "permission.requested",
    ...ids,
    name: tool.name,
    input,
    ...present({ question }),
  });
}

/** The CLI takes a question back; neither the decision nor its reason is reported. */
export function recordWithdrawal(
  recorder: Recorder,
  { request_id }: Tagged<KnownCliFrame, "control_cancel_request">,
): void {
  resolvePermission(recorder, request_id, "unknown", { message: "The question was withdrawn." });
  const calls = Object.entries(recorder.state.calls).filter(([, { requestId }]) => requestId !== request_id);
  recorder.update({ calls: Object.fromEntries(calls) });
}

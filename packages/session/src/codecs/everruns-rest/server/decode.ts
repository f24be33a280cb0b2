import type { SubmitToolResultsRequest, ToolResult } from "@colloquy/schema/everruns-rest";
import type { KnownCommand, ToolOutcome } from "@colloquy/schema/session";
import type { DecodedCommands } from "../../../codec/codec.ts";
import { createCommandRecorder } from "../../../codec/command-recorder.ts";
import { byTag } from "../../../codec/dispatch.ts";
import { toText } from "../../../codec/values.ts";
import { refusal } from "../values/errors.ts";
import type { EverrunsEvent, EverrunsRequest } from "../values/frames.ts";
import { createMessage } from "./decode/message.ts";
import { createSession, updateSession } from "./decode/session.ts";
import type { DecodeContext, ServerDecodeState } from "./state.ts";

const decodeRequest = byTag<"operationId", EverrunsRequest, DecodeContext>("operationId", {
  create_session: (context, { body }) => createSession(context, body),
  update_session: (context, { body }) => updateSession(context, body),
  create_message: (context, { body }) => createMessage(context, body),
  submit_tool_results: (context, { body }) => resolveTools(context, body),
  cancel_session: (context) => context.record({ type: "turn.interrupt", reason: "user" }),
});

/**
 * Commands of a request that has passed its schema; one that is refused has none, and neither has one that only reads. A
 * diagnostic's code is a `code` of the protocol with dashes.
 */
export function decode(
  state: ServerDecodeState,
  request: EverrunsRequest,
): DecodedCommands<ServerDecodeState, KnownCommand, EverrunsEvent> {
  const context: DecodeContext = createCommandRecorder(state);
  decodeRequest(context, request);
  const decoded = context.result();
  return decoded.diagnostics.length > 0 ? { ...decoded, commands: [] } : decoded;
}

function resolveTools(context: DecodeContext, { tool_results }: SubmitToolResultsRequest): void {
  if (tool_results.length === 0)
    context.report(refusal("invalid-request", "/tool_results", "tool_results must not be empty."));
  for (const result of tool_results)
    context.record({ type: "tool.resolve", callId: result.tool_call_id, outcome: fromToolResult(result) });
}

/** With `error` the call failed, whatever `result` is; without both it is a success without a result. */
function fromToolResult({ result, error }: ToolResult): ToolOutcome {
  if (error != null) return { status: "error", content: [], error };
  if (result === undefined) return { status: "success", content: [] };
  return { status: "success", content: [{ type: "text", text: toText(result) }], value: result };
}

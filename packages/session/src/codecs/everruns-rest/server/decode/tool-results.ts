import type { SubmitToolResultsRequest, ToolResult } from "@colloquy/schema/everruns-rest";
import type { ContentPart, ToolOutcome } from "@colloquy/schema/session";
import type { DecodedRequest } from "../state.ts";
import { refusal } from "./refusal.ts";

export function decodeToolResults({ tool_results }: SubmitToolResultsRequest): DecodedRequest {
  const commands = tool_results.map((result) => ({
    type: "tool.resolve" as const,
    callId: result.tool_call_id,
    outcome: outcomeOf(result),
  }));
  const empty = refusal("invalid-request", "/tool_results", "tool_results must not be empty.");
  return { commands, diagnostics: tool_results.length === 0 ? [empty] : [] };
}

/** With `error` the call failed, whatever `result` says; neither of them is a success without a result. */
function outcomeOf({ result, error }: ToolResult): ToolOutcome {
  if (error != null) return { status: "error", content: [], error };
  if (result === undefined) return { status: "success", content: [] };
  return { status: "success", content: [shown(result)], value: result };
}

/** What the model is shown: text as it stands, anything else as JSON. */
const shown = (result: unknown): ContentPart => ({
  type: "text",
  text: typeof result === "string" ? result : JSON.stringify(result),
});

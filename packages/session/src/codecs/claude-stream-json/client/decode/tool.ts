import type { CliRequest, ToolResultBlock, User } from "@colloquy/schema/claude-stream-json";
import type { ToolExecutor, ToolOutcome } from "@colloquy/schema/session";
import type { Tagged } from "../../../../codec/dispatch.ts";
import {
  completeCall,
  currentTurn,
  type RequestedCall,
  requestOrHold,
  requestTool,
  resolvePermission,
  takeHeld,
} from "../../../../codec/event-recorder/index.ts";
import { present } from "../../../../codec/values.ts";
import { fromBody, isRecord } from "../../content.ts";
import { type McpMessage, mcpError, mcpProtocolVersion, mcpResult, toToolsList } from "../../mcp.ts";
import { memberNamed, type Recorder, success, without } from "../state.ts";

/** A message uses a tool. One of an MCP server may live here: unless that is known, the next frame shows it (§7.4). */
export function recordToolUse(recorder: Recorder, call: RequestedCall): void {
  const { server } = call;
  if (server === undefined) requestCall(recorder, call, "server");
  else requestOrHold(recorder, call, memberNamed(recorder.state.servers, server) ? "client" : undefined);
}

/** Requests a call of a message that was seen: of a recording that begins later, the call is left out. */
export function requestCall(recorder: Recorder, call: RequestedCall, executor: ToolExecutor): void {
  if (currentTurn(recorder).lastMessageId !== undefined) requestTool(recorder, call, executor);
}

type McpRequest = Tagged<CliRequest, "mcp_message", "subtype">;

/** A message to an MCP server that lives here. The handshake is answered at once, a call by the outcome of the tool (§7.4). */
export function recordMcpMessage(recorder: Recorder, requestId: string, request: McpRequest): void {
  const { server_name: server, message } = request;
  const { servers } = recorder.state;
  const tools = memberNamed(servers, server) ?? [];
  recorder.update({ servers: { ...servers, [server]: tools } });
  if (message.method === "tools/call") recordCall(recorder, requestId, server, message);
  else recorder.reply(success(requestId, { mcp_response: answerOf(server, tools, message) }));
}

function answerOf(
  name: string,
  tools: Parameters<typeof toToolsList>[0],
  { id, method }: McpMessage,
): McpMessage {
  // A notification has no answer, but its control request has: an empty one, without an id (§7.4).
  if (id === undefined) return { jsonrpc: "2.0", result: {} };
  if (method === "initialize") return mcpResult(id, introductionOf(name));
  if (method === "tools/list") return mcpResult(id, toToolsList(tools));
  return method === "ping" ? mcpResult(id, {}) : mcpError(id, -32601, `Method not found: ${String(method)}`);
}

const introductionOf = (name: string) => ({
  protocolVersion: mcpProtocolVersion,
  capabilities: { tools: {} },
  serverInfo: { name, version: "1.0.0" },
});

/** The host is asked to run a tool. */
function recordCall(recorder: Recorder, requestId: string, server: string, { id, params }: McpMessage): void {
  const { name, arguments: input = {}, _meta } = isRecord(params) ? params : {};
  const useId = isRecord(_meta) ? _meta["claudecode/toolUseId"] : undefined;
  const use = useOf(recorder, useId, server, String(name));
  const callId = use ?? (typeof useId === "string" ? useId : requestId);
  takeHeld(recorder, callId);
  requestCall(recorder, { type: "toolCall", callId, name: String(name), server, input }, "client");
  recorder.update({ calls: { ...recorder.state.calls, [callId]: { requestId, id } } });
}

/** Id of the tool use behind a call: by the id, or, for CLIs that do not send it, the oldest of that name. */
function useOf({ state }: Recorder, callId: unknown, server: string, name: string): string | undefined {
  const open = [...state.held, ...(state.session.turn?.calls ?? [])];
  const use =
    open.find((call) => call.callId === callId) ??
    open.find(
      (call) => call.name === name && call.server === server && !memberNamed(state.calls, call.callId),
    );
  return use?.callId;
}

/** The outcome of a call; a permission request whose answer was never seen is settled by it. */
export function recordToolResult(recorder: Recorder, block: ToolResultBlock, frame: User): void {
  const { tool_use_id: callId } = block;
  const outcome = toOutcome(block, frame.tool_use_result);
  const asked = recorder.session.turn?.permissions.find((request) => request.callId === callId);
  if (asked) resolvePermission(recorder, asked.requestId, decisionBehind(outcome, callId, frame));
  completeCall(recorder, callId, outcome);
  recorder.update({ calls: without(recorder.state.calls, callId) });
}

function decisionBehind({ status }: ToolOutcome, callId: string, { tool_result_meta }: User): string {
  const meta = tool_result_meta?.find(({ id }) => id === callId);
  if (meta?.non_execution_kind !== undefined) return "deny";
  return status === "success" ? "allow" : "unknown";
}

/** `tool_use_result` is the result as data, or a sentence on failure. */
function toOutcome({ content = "", is_error }: ToolResultBlock, data: unknown): ToolOutcome {
  const body = fromBody(content);
  if (!is_error) return present({ status: "success", content: body, value: data });
  return typeof data === "string"
    ? { status: "error", content: body, error: data }
    : present({ status: "error", content: body, value: data });
}

import type { CliRequest, ControlResponse } from "@colloquy/schema/claude-stream-json";
import { currentTurn, record } from "../../../codec/event-recorder.ts";
import { present } from "../../../codec/values.ts";
import { isRecord } from "../content.ts";
import { type McpMessage, mcpError, mcpProtocolVersion, mcpResult, toToolsList } from "../mcp.ts";
import { fromWireName } from "../tool-name.ts";
import { askHost, releaseHeld, requestCall, resolvePermission, useOf } from "./calls.ts";
import { change, type Reading } from "./state.ts";

type Of<S> = Extract<CliRequest, { readonly subtype: S }>;

export function succeed(
  reading: Pick<Reading, "frames">,
  request_id: string,
  response: Record<string, unknown>,
): void {
  reading.frames.push({ type: "control_response", response: { subtype: "success", request_id, response } });
}

/** A question of the CLI. What has no neutral counterpart is refused, so that the CLI goes on (§7.1). */
export function takeRequest(reading: Reading, requestId: string, request: CliRequest): void {
  if (request.subtype === "can_use_tool") recordPermission(reading, requestId, request);
  else if (request.subtype === "mcp_message") takeMcp(reading, requestId, request);
  else {
    const error = `Unsupported control request subtype: ${request.subtype}`;
    reading.frames.push({
      type: "control_response",
      response: { subtype: "error", request_id: requestId, error },
    });
  }
}

function recordPermission(reading: Reading, requestId: string, request: Of<"can_use_tool">): void {
  const { tool_use_id: callId, input, title, permission_suggestions = [] } = request;
  const tool = fromWireName(request.tool_name);
  releaseHeld(reading);
  requestCall(reading, { type: "toolCall", callId, ...tool, input }, "server");
  const { id: turnId } = currentTurn(reading);
  change(reading, { suggestions: { ...reading.state.suggestions, [requestId]: permission_suggestions } });
  record(
    reading,
    present({
      type: "permission.requested" as const,
      turnId,
      requestId,
      callId,
      name: tool.name,
      input,
      question: title,
    }),
  );
}

/** A message to an MCP server that lives here: the handshake is answered at once, a call by whoever runs the tool (§7.4). */
function takeMcp(reading: Reading, requestId: string, { server_name, message }: Of<"mcp_message">): void {
  const { servers } = reading.state;
  change(reading, { servers: { ...servers, [server_name]: servers[server_name] ?? [] } });
  if (message.method === "tools/call") askTool(reading, requestId, server_name, message);
  else succeed(reading, requestId, { mcp_response: responseTo(reading, server_name, message) });
}

function responseTo({ state }: Reading, server: string, { id, method }: McpMessage): McpMessage {
  // A notification has no answer, but its control request has: an empty one, without an id (§7.4).
  if (id === undefined) return { jsonrpc: "2.0", result: {} };
  if (method === "initialize") return mcpResult(id, introductionOf(server));
  if (method === "tools/list") return mcpResult(id, toToolsList(state.servers[server] ?? []));
  return method === "ping" ? mcpResult(id, {}) : mcpError(id, -32601, `Method not found: ${String(method)}`);
}

const introductionOf = (name: string) => ({
  protocolVersion: mcpProtocolVersion,
  capabilities: { tools: {} },
  serverInfo: { name, version: "1.0.0" },
});

function askTool(reading: Reading, requestId: string, server: string, { id, params }: McpMessage): void {
  const { name, arguments: input = {}, _meta } = isRecord(params) ? params : {};
  const told = isRecord(_meta) ? _meta["claudecode/toolUseId"] : undefined;
  const use = useOf(reading, told, server, String(name));
  const callId = use?.callId ?? (typeof told === "string" ? told : requestId);
  askHost(reading, { type: "toolCall", callId, name: String(name), server, input });
  change(reading, { calls: { ...reading.state.calls, [callId]: { requestId, id } } });
}

/** The CLI takes a question back; who decided and how is not told. */
export function takeCancel(reading: Reading, requestId: string): void {
  resolvePermission(reading, requestId, "unknown", { message: "The question was withdrawn." });
  const calls = Object.entries(reading.state.calls).filter(([, call]) => call.requestId !== requestId);
  change(reading, { calls: Object.fromEntries(calls) });
}

/** The CLI's answer to a request of this host. */
export function takeResponse(reading: Reading, { response }: ControlResponse): void {
  const { request_id } = response as { readonly request_id?: unknown };
  const asked = typeof request_id === "string" ? reading.state.asked[request_id] : undefined;
  if (!asked) return;
  const { [String(request_id)]: _, ...open } = reading.state.asked;
  change(reading, { asked: open });
  if (response.subtype === "error" && "error" in response)
    reading.diagnostics.push({
      code: "request-refused",
      severity: "warning",
      pointer: "/response/error",
      message: `${asked.subtype}: ${response.error}`,
    });
  else if (asked.subtype === "set_model" && asked.value) recordSettings(reading, { model: asked.value });
  else if (asked.subtype === "rename_session") recordSettings(reading, { title: asked.value ?? "" });
}

function recordSettings(
  reading: Reading,
  settings: { readonly model?: string; readonly title?: string },
): void {
  if (reading.state.session.lastSeq > 0) record(reading, { type: "session.updated", settings });
}

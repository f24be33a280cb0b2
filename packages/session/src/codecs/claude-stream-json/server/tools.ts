import type { Block, ToolResultBlock } from "@colloquy/schema/claude-stream-json";
import type { ToolOutcome } from "@colloquy/schema/session";
import { uuidOf } from "../../../codec/ids.ts";
import { toInput } from "../../../codec/values.ts";
import type { OpenCall } from "../../../state/index.ts";
import { toBlocks } from "../content.ts";
import { toStopReason } from "../endings.ts";
import { mcpCallTool } from "../mcp.ts";
import { toWireName } from "../tool-name.ts";
import { closeAnswer, showBlock, showLateBlock } from "./answer.ts";
import { asking, mcpFrame, settled } from "./desk.ts";
import { type EventOf, type Page, setAnswer, setTurn, stampOf } from "./page.ts";
import type { AnswerView } from "./state.ts";

type Call = Pick<OpenCall, "callId" | "name" | "input" | "executor" | "server" | "messageId">;

/** Shows a call and, when the tool lives in the host, asks for it. */
export function requestTool(page: Page, call: Call): void {
  const answer = page.state.turn?.answer;
  if (answer?.messageId === call.messageId) showCall(page, answer, call);
  else showLateBlock(page, call.messageId, toolUse(call));
  askHost(page, call);
}

/** With the last of its calls a message is shown. */
function showCall(page: Page, answer: AnswerView, call: Call): void {
  const held = answer.held.filter((callId) => callId !== call.callId);
  setAnswer(page, { ...answer, held, stopReason: answer.stopReason ?? "toolCalls" });
  const isLast = held.length === 0;
  showBlock(page, call.messageId, toolUse(call), isLast ? toStopReason("toolCalls") : null);
  if (isLast) closeAnswer(page);
}

const toolUse = ({ callId, name, server, input }: Call): Block => ({
  type: "tool_use",
  id: callId,
  name: toWireName({ name, server }),
  input: toInput(input),
});

/** Tools of other clients are theirs to run. */
function askHost(page: Page, { callId, name, input, executor, server = "" }: Call): void {
  const host = page.state.servers[server];
  if (executor !== "client" || host?.status !== "connected") return;
  const servers = { ...page.state.servers, [server]: { ...host, nextId: host.nextId + 1 } };
  const id = uuidOf(`call:${callId}`);
  page.state = asking({ ...page.state, servers }, { kind: "tool", callId }, id).state;
  page.frames.push(mcpFrame(id, server, mcpCallTool(host.nextId, callId, name, toInput(input))));
}

/** What came of a call (§4.4). A host that was asked in vain is told so first. */
export function completeTool(page: Page, { callId, outcome }: EventOf<"tool.completed">): void {
  withdraw(page, uuidOf(`call:${callId}`));
  const { value, error } = outcome;
  page.frames.push({
    type: "user",
    message: { role: "user", content: [toolResult(callId, outcome)] },
    parent_tool_use_id: null,
    ...stampOf(page),
    ...((value !== undefined || error !== undefined) && { tool_use_result: value ?? error }),
  });
  setTurn(page, { toolAborted: outcome.status === "cancelled" || outcome.status === "interrupted" });
}

function toolResult(callId: string, { status, content, error }: ToolOutcome): ToolResultBlock {
  const shown =
    content.length === 0 && error !== undefined ? [{ type: "text" as const, text: error }] : content;
  const [only] = shown;
  const body = shown.length === 1 && only?.type === "text" ? String(only.text) : toBlocks(shown);
  return {
    type: "tool_result",
    tool_use_id: callId,
    ...(shown.length > 0 && { content: body as NonNullable<ToolResultBlock["content"]> }),
    is_error: status !== "success",
  };
}

/** Takes a question back that the host has not answered (§7.1). */
function withdraw(page: Page, request_id: string): boolean {
  if (!page.state.asked[request_id]) return false;
  page.state = settled(page.state, request_id);
  page.frames.push({ type: "control_cancel_request", request_id });
  return true;
}

/** Asks the host, if it said that it can be asked (§10). Sending the suggestion back means «always». */
export function requestPermission(page: Page, event: EventOf<"permission.requested">): void {
  if (!page.state.flags.asksHost) return;
  const { requestId, callId, input, question } = event;
  const tool_name = wireNameOf(page, event);
  page.state = asking(page.state, { kind: "permission", requestId }, requestId).state;
  page.frames.push({
    type: "control_request",
    request_id: requestId,
    request: {
      subtype: "can_use_tool",
      tool_name,
      input: toInput(input),
      tool_use_id: callId,
      permission_suggestions: [
        { type: "addRules", rules: [{ toolName: tool_name }], behavior: "allow", destination: "session" },
      ],
      ...(question !== undefined && { title: question }),
    },
  });
}

const wireNameOf = (
  page: Page,
  { callId, name }: { readonly callId: string; readonly name: string },
): string => {
  const call = page.state.session.turn?.calls.find((open) => open.callId === callId);
  return toWireName({ name, server: call?.server });
};

/** Another client answered, or nobody was asked; a refusal counts either way (§10). */
export function resolvePermission(page: Page, event: EventOf<"permission.resolved">): void {
  withdraw(page, event.requestId);
  const asked = page.state.session.turn?.permissions.find(({ requestId }) => requestId === event.requestId);
  if (!asked || event.decision !== "deny") return;
  const { callId: tool_use_id, input: tool_input } = asked;
  const tool_name = wireNameOf(page, asked);
  const denials = page.state.turn?.denials ?? [];
  setTurn(page, { denials: [...denials, { tool_name, tool_use_id, tool_input }] });
  if (page.state.flags.asksHost) return;
  const message = event.message ?? "Nobody allowed it.";
  page.frames.push({
    type: "system",
    subtype: "permission_denied",
    tool_name,
    tool_use_id,
    message,
    ...stampOf(page),
  });
}

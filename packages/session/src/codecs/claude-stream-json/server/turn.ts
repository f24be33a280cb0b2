import type { KnownCliFrame, Result, SystemInit } from "@colloquy/schema/claude-stream-json";
import { fromNative } from "../../../codec/native.ts";
import { addUsage } from "../../../state/index.ts";
import { isRecord } from "../content.ts";
import { endingOf } from "../endings.ts";
import { protocolId } from "../protocol-id.ts";
import { toWireName } from "../tool-name.ts";
import { toModelUsage, toWireUsage } from "../usage.ts";
import { type EventOf, type Page, stampOf } from "./page.ts";
import { tellFates, tellStart } from "./stamps.ts";
import type { ServerState } from "./state.ts";
import { requestTool } from "./tools.ts";

type End = EventOf<"turn.completed"> | EventOf<"turn.failed"> | EventOf<"turn.interrupted">;

/** Shows the beginning of the turn an event belongs to, also when the process joined in its middle. */
export function openTurn(page: Page): void {
  const { event, state } = page;
  if (!("turnId" in event) || event.type === "turn.queued" || state.turn?.id === event.turnId) return;
  const turn = { id: event.turnId, denials: [], stamps: [], stopReason: null, toolAborted: false };
  page.state = { ...state, turn };
  tellBusy(page, true);
  const messageId = event.type === "turn.started" ? event.messageId : state.session.turn?.messageId;
  if (messageId !== undefined) tellStart(page, messageId);
  page.frames.push(initFrame(page));
  for (const call of state.session.turn?.calls ?? []) requestTool(page, call);
}

/** Every `running` is followed by an `idle` (§16.14). */
function tellBusy(page: Page, busy: boolean): void {
  const { flags, session } = page.state;
  if (!flags.reportsState || page.state.busy === busy || (!busy && session.queue.length > 0)) return;
  page.state = { ...page.state, busy };
  const state = busy ? "running" : "idle";
  page.frames.push({ type: "system", subtype: "session_state_changed", state, ...stampOf(page) });
}

function initFrame(page: Page): SystemInit {
  const { facts, session, servers } = page.state;
  return {
    type: "system",
    subtype: "init",
    cwd: facts.cwd,
    tools: [...facts.tools, ...(session.settings.tools ?? []).map(toWireName)],
    mcp_servers: Object.entries(servers).map(([name, { status }]) => ({ name, status })),
    model: session.settings.model ?? facts.model,
    permissionMode: permissionModeOf(page.state),
    apiKeySource: facts.apiKeySource,
    claude_code_version: facts.version,
    slash_commands: facts.commands.map(({ name }) => name),
    output_style: "default",
    agents: facts.agents.map(({ name }) => name),
    skills: [],
    plugins: [],
    capabilities: ["interrupt_receipt_v1", "msg_lifecycle_v1"],
    ...stampOf(page),
  };
}

export function permissionModeOf({ session }: ServerState): string {
  const { permissionMode } = fromNative(protocolId, session.settings.native);
  return typeof permissionMode === "string" ? permissionMode : "default";
}

/** What a model call used, for the totals of the process. */
export function spend(page: Page, { usage, model }: EventOf<"message.completed">): void {
  const name = model ?? page.state.turn?.answer?.model ?? page.state.session.settings.model;
  if (!usage || name === undefined) return;
  const { spent } = page.state;
  const byModel = { ...spent.byModel, [name]: addUsage(spent.byModel[name], usage) };
  page.state = { ...page.state, spent: { ...spent, byModel } };
}

const markers = {
  text: "[Request interrupted by user]",
  tool: "[Request interrupted by user for tool use]",
} as const;

/** The marker of an interrupt, as later turns of the model will read it (§4.4). */
export function markInterrupt(page: Page): void {
  const text = page.state.turn?.toolAborted ? markers.tool : markers.text;
  page.frames.push({
    type: "user",
    message: { role: "user", content: [{ type: "text", text }] },
    parent_tool_use_id: null,
    ...stampOf(page),
  });
}

/** The one `result` of a turn, in its full shape (§4.6), and what follows it (§9.9, §9.10). */
export function endTurn(page: Page, event: End): void {
  const { spent } = page.state;
  const costUsd = spent.costUsd + (event.usage?.costUsd ?? 0);
  page.state = { ...page.state, spent: { ...spent, costUsd } };
  const result = resultOf(page, event);
  page.frames.push(result);
  const failed = result.is_error;
  page.state = { ...page.state, spent: { ...page.state.spent, results: spent.results + 1, failed } };
  tellFates(page, event.type === "turn.interrupted" ? "cancelled" : "completed");
  tellBusy(page, false);
  const { turn: _, ...idle } = page.state;
  page.state = idle;
}

type KnownResult = Extract<KnownCliFrame, { readonly type: "result"; readonly is_error: boolean }>;

function resultOf(page: Page, event: End): KnownResult {
  const { spent, session, turn, facts } = page.state;
  const byModel = Object.entries(spent.byModel).map(([name, usage]) => [
    name,
    toModelUsage(usage, facts.limits),
  ]);
  const stamps = turn?.stamps ?? [];
  const common = {
    type: "result" as const,
    duration_ms: event.durationMs,
    duration_api_ms: event.durationMs,
    num_turns: event.rounds,
    stop_reason: turn?.stopReason ?? null,
    total_cost_usd: spent.costUsd,
    usage: toWireUsage(event.usage),
    modelUsage: Object.fromEntries(byModel),
    permission_denials: [...(turn?.denials ?? [])],
    queued_turn_count: session.queue.length,
    result_index: spent.results,
    ...(stamps[0] !== undefined && { user_message_uuid: stamps[0], user_message_uuids: [...stamps] }),
    ...stampOf(page),
  };
  return { ...common, ...outcomeOf(page, event) } as KnownResult;
}

function outcomeOf(page: Page, event: End): Partial<Result> {
  if (event.type === "turn.completed") {
    const { structured_output } = fromNative(protocolId, event.native);
    return {
      subtype: "success",
      is_error: false,
      result: event.text,
      terminal_reason: "completed",
      ...(structured_output !== undefined && { structured_output }),
    };
  }
  if (event.type === "turn.failed")
    return { ...endingOf(event.failure.code), is_error: true, errors: [event.failure.message] };
  const terminal_reason = page.state.turn?.toolAborted ? "aborted_tools" : "aborted_streaming";
  const errors = [`[ede_diagnostic] The turn was interrupted (${event.reason}).`];
  return { subtype: "error_during_execution", is_error: true, terminal_reason, errors };
}

/** Tokens before a compaction, if the event came from a wire that told them; hosts demand a number. */
export function compact(page: Page, { trigger, native }: EventOf<"context.compacted">): void {
  const told = fromNative(protocolId, native).compact_metadata;
  const compact_metadata = { pre_tokens: 0, ...(isRecord(told) && told), trigger };
  page.frames.push({ type: "system", subtype: "compact_boundary", compact_metadata, ...stampOf(page) });
}

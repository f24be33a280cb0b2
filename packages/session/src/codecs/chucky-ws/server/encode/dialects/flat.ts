import type { Block, FlatResultFrame } from "@colloquy/schema/chucky-ws";
import { derivedId } from "../../../../../codec/ids.ts";
import { fromNative } from "../../../../../codec/native.ts";
import { present } from "../../../../../codec/values.ts";
import type { EventOf } from "../../../../../state/index.ts";
import { toBlocks } from "../../../values/content.ts";
import { toWireUsage } from "../../../values/usage.ts";
import type { EncodeContext, SentMessage } from "../../state.ts";
import type { DialectEncoder, TurnResult } from "./dialect.ts";
import { streamDelta, streamEnd, streamStart } from "./stream-events.ts";

/** D3: messages of the Claude SDK without an envelope. Whole messages; pieces only when they were asked for. */
export const flatEncoder: DialectEncoder = {
  startTurn: emitInit,
  startMessage: streamStart,
  appendDelta: streamDelta,
  finishMessage(context, message, event) {
    streamEnd(context, message, event);
    emitAssistant(context, message, event);
  },
  compact: (context, { trigger, native, seq }) => {
    const { sessionId } = context.state.session;
    context.emit({
      type: "system",
      subtype: "compact_boundary",
      uuid: derivedId(sessionId, "compaction", seq),
      session_id: sessionId,
      compact_metadata: { trigger, pre_tokens: tokensBefore(fromNative("chucky-ws", native)) },
    });
  },
  toResult,
};

/** D4: as D3, but `result` is wrapped, which both generations of the Python client take (§12.12). */
export const pythonEncoder: DialectEncoder = {
  ...flatEncoder,
  toResult: (sessionId, result) => ({ type: "sdk_message", payload: toResult(sessionId, result) }),
};

/** Size of the context before a compaction; 0 when it is not known. */
const tokensBefore = ({ pre_tokens }: Readonly<Record<string, unknown>>): number =>
  typeof pre_tokens === "number" ? pre_tokens : 0;

/** There is no sandbox: its working directory reads `/`. */
function emitInit(context: EncodeContext, { turnId }: EventOf<"turn.started">): void {
  const { session, model } = context.state;
  const tools = toolServers(context);
  const servers = new Set([...tools.values()].filter((server) => server !== undefined));
  const { permissionMode } = fromNative("chucky-ws", session.settings.native);
  context.emit({
    type: "system",
    subtype: "init",
    uuid: derivedId(turnId, "init"),
    session_id: session.sessionId,
    cwd: "/",
    tools: [...tools].map(([name, server]) => modelName(name, server)),
    mcp_servers: [...servers].map((name) => ({ name, status: "connected" })),
    model,
    permissionMode: typeof permissionMode === "string" ? permissionMode : "default",
  });
}

/** Names of the tools, and the tool server of each. */
const toolServers = ({ state: { session } }: EncodeContext): ReadonlyMap<string, string | undefined> =>
  new Map((session.settings.tools ?? []).map(({ name, server }) => [name, server]));

/** Name of a tool as the model knows it (§12.16). */
const modelName = (name: string, server: string | undefined): string =>
  server === undefined ? name : `mcp__${server}__${name}`;

function emitAssistant(
  context: EncodeContext,
  { id, thoughts }: SentMessage,
  { content }: EventOf<"message.completed">,
): void {
  const tools = toolServers(context);
  const said = toBlocks(content).map((block): Block => {
    if (block.type !== "tool_use") return block;
    const name = String(block.name);
    return { ...block, name: modelName(name, tools.get(name)) };
  });
  const blocks: Block[] = [...thoughts.map((thinking) => ({ type: "thinking" as const, thinking })), ...said];
  if (blocks.length === 0) return;
  context.emit({
    type: "assistant",
    uuid: id,
    session_id: context.state.session.sessionId,
    message: { role: "assistant", content: blocks },
    parent_tool_use_id: null,
  });
}

/** Subtypes by code of the failure; all others are `error_during_execution`, an interruption too. */
const subtypes = new Map([
  ["max_turns", "error_max_turns"],
  ["max_budget", "error_max_budget_usd"],
]);

/** `result` without an envelope (§5). Time spent in model calls is not known apart: the whole duration stands for it. */
function toResult(sessionId: string, result: TurnResult): FlatResultFrame {
  const failed = result.outcome !== "success";
  return present({
    type: "result" as const,
    subtype: failed ? (subtypes.get(result.code ?? "") ?? "error_during_execution") : "success",
    uuid: derivedId(result.turnId, "result"),
    session_id: sessionId,
    duration_ms: result.durationMs,
    duration_api_ms: result.durationMs,
    is_error: failed,
    num_turns: result.rounds,
    result: failed ? undefined : result.text,
    total_cost_usd: result.usage?.costUsd ?? 0,
    usage: toWireUsage(result.usage),
    errors: failed ? [result.error ?? "The turn failed."] : undefined,
  });
}

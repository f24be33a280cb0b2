import type { EventData } from "@colloquy/schema/everruns-rest";
import type { ToolExecutor, ToolOutcome } from "@colloquy/schema/session";
import { present } from "../../../../codec/values.ts";
import { fromWireContent } from "../../content.ts";
import type { WatchedTurn } from "../state.ts";
import type { Recorder } from "./recorder.ts";
import { type ClientDecoders, inTurn } from "./step.ts";

export const decodeToolEvents: ClientDecoders<
  "act.started" | "tool.started" | "tool.output.delta" | "tool.call_requested" | "tool.completed"
> = {
  "act.started": inTurn((state, { data }, recorder, turn) => ({
    ...state,
    turn: data.tool_calls.reduce(
      (known, { id, name }) => request(known, recorder, { callId: id, name, executor: "server" }),
      turn,
    ),
  })),
  "tool.started": inTurn((state, { data }, recorder, turn) => {
    const { id: callId, name, arguments: input } = data.tool_call;
    const known = request(turn, recorder, { callId, name, input, executor: "server" });
    recorder.record({ type: "tool.started", turnId: turn.id, callId, name });
    return { ...state, turn: known };
  }),
  "tool.output.delta": inTurn((state, { data }, recorder, turn) => {
    const { tool_call_id: callId, tool_name: name, delta: text, stream } = data;
    const index = turn.calls.find((call) => call.callId === callId)?.outputs ?? 0;
    recorder.record({ type: "tool.output", turnId: turn.id, callId, name, index, stream, text });
    return { ...state, turn: { ...turn, calls: counted(turn, callId) } };
  }),
  "tool.call_requested": inTurn((state, { data }, recorder, turn) => ({
    ...state,
    turn: data.tool_calls.reduce(
      (known, { id, name, arguments: input }) =>
        request(known, recorder, { callId: id, name, input, executor: "client" }),
      turn,
    ),
  })),
  "tool.completed": inTurn((state, { data, context }, recorder, turn) => {
    const callId = data.tool_call_id;
    const executor = context.exec_id == null ? "client" : "server";
    const known = request(turn, recorder, { callId, name: data.tool_name, executor });
    const asked = known.calls.find((call) => call.callId === callId);
    recorder.record({
      type: "tool.completed",
      turnId: turn.id,
      callId,
      name: asked?.name ?? data.tool_name,
      outcome: outcomeOf(data, asked?.executor ?? executor),
      durationMs: data.duration_ms ?? 0,
    });
    return { ...state, turn: { ...known, calls: known.calls.filter((call) => call !== asked) } };
  }),
};

interface Requested {
  readonly callId: string;
  readonly name: string;
  readonly input?: unknown;
  readonly executor: ToolExecutor;
}

/** Tells that a tool is asked for, once. The arguments stand in the message that asks. */
function request(
  turn: WatchedTurn,
  recorder: Recorder,
  { callId, name, executor, input }: Requested,
): WatchedTurn {
  if (turn.calls.some((call) => call.callId === callId)) return turn;
  const asked = turn.content.find((part) => part.type === "toolCall" && part.callId === callId);
  recorder.record({
    type: "tool.requested",
    turnId: turn.id,
    messageId: turn.lastMessageId ?? "",
    callId,
    name,
    input: input ?? (asked?.type === "toolCall" ? asked.input : {}),
    executor,
  });
  const calls = [...turn.calls, { callId, name, executor, outputs: 0 }];
  return { ...turn, calls, toolCalls: turn.toolCalls + 1 };
}

const counted = (turn: WatchedTurn, callId: string) =>
  turn.calls.map((call) => (call.callId === callId ? { ...call, outputs: call.outputs + 1 } : call));

function outcomeOf(data: EventData<"tool.completed">, executor: ToolExecutor): ToolOutcome {
  const content = fromWireContent(data.result ?? []);
  const outcome = { status: data.status, content, error: data.error ?? undefined };
  const [only] = content;
  if (executor !== "client" || !data.success || content.length !== 1 || only?.type !== "text")
    return present(outcome);
  const value = jsonOf(only.text);
  if (value === undefined) return present(outcome);
  const text = typeof value === "string" ? value : only.text;
  return present({ ...outcome, content: [{ type: "text" as const, text }], value });
}

/** The value of a JSON text; `undefined` when it is something else, such as a tool's plain words. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

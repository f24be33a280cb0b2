import type { EventData, ToolCall, Message as WireMessage } from "@colloquy/schema/everruns-rest";
import type { ToolOutcome } from "@colloquy/schema/session";
import { present } from "../../../../codec/values.ts";
import type { EventOf } from "../../../../state/index.ts";
import { toWireContent } from "../../content.ts";
import { inSpan, inTurn, type Output } from "../output.ts";
import type { EncodedAct, EncodedCall, EncodedTurn, EncodeState } from "../state.ts";
import { type Encoders, inRunningTurn, withTurn } from "./step.ts";

export const encodeTool: Encoders<"tool.requested" | "tool.started" | "tool.output" | "tool.completed"> = {
  "tool.requested": inRunningTurn((state, event, output, turn) => {
    const call = {
      id: event.callId,
      name: event.name,
      input: event.input,
      executor: event.executor,
      span: undefined,
      asked: false,
    };
    const announced = turn.announced.filter((id) => id !== event.callId);
    return askClient(withTurn(state, turn, { announced, calls: [...turn.calls, call] }), output);
  }),
  "tool.started": inRunningTurn((state, event, output, turn) => {
    const act = turn.act ?? openAct(state, turn, output);
    const span = `exec_${output.nextHex()}`;
    const calls = turn.calls.map((call) => (call.id === event.callId ? { ...call, span } : call));
    const call = calls.find(({ id }) => id === event.callId);
    if (!call) return state;
    output.add("tool.started", { tool_call: toWireCall(call) }, inSpan(turn, span, act.span));
    return withTurn(state, turn, { act, calls });
  }),
  "tool.output": inRunningTurn((state, event, output, turn) => {
    const ordinal = turn.calls.findIndex(({ id }) => id === event.callId);
    const { callId, name, text, stream } = event;
    const data = {
      tool_call_id: callId,
      tool_name: name,
      delta: text,
      stream: stream as ToolStream,
    };
    const context = inSpanOf(turn, turn.calls[ordinal]);
    // The number of the piece and the place of the call among the open ones tell the pieces apart.
    const amount = (event.index % 0x1_0000) * 0x100 + (ordinal % 0x100);
    output.show("tool.output.delta", data, { context, kind: "output", amount });
    return state;
  }),
  "tool.completed": inRunningTurn(completeCall),
};

type ToolStream = "stdout" | "stderr";

function completeCall(
  state: EncodeState,
  event: EventOf<"tool.completed">,
  output: Output,
  turn: EncodedTurn,
): EncodeState {
  const call = turn.calls.find(({ id }) => id === event.callId);
  const calls = turn.calls.filter((other) => other !== call);
  const byServer = call?.executor !== "client";
  const act = byServer ? (turn.act ?? openAct(state, turn, output)) : turn.act;
  const span = call?.span ?? (byServer ? `exec_${output.nextHex()}` : undefined);
  const context = span && act ? inSpan(turn, span, act.span) : inTurn(turn);
  const data = toWireOutcome(event, byServer);
  const message = toolMessage(`message_${output.nextHex()}`, event.at, data);
  output.add("tool.completed", data, context);
  const next = withTurn(state, turn, {
    calls,
    prompt: [...turn.prompt, message],
    act: byServer && act ? closeAct(state, turn, output, { act, calls, success: data.success }) : turn.act,
  });
  return askClient(next, output);
}

/** The server begins to run the tools of a round. */
function openAct(state: EncodeState, turn: EncodedTurn, output: Output): EncodedAct {
  const span = `exec_${output.nextHex()}`;
  const summaries = turn.calls.filter(isServerCall).map(({ id, name }) => ({ id, name }));
  output.add("act.started", { tool_calls: summaries }, inSpan(turn, span, turn.id));
  return { span, startedAt: state.time, successes: 0, errors: 0 };
}

interface Ending {
  readonly act: EncodedAct;
  /** Calls that are still open. */
  readonly calls: readonly EncodedCall[];
  readonly success: boolean;
}

/** Counts an outcome; the last one ends the act. */
function closeAct(
  state: EncodeState,
  turn: EncodedTurn,
  output: Output,
  { act, calls, success }: Ending,
): EncodedAct | undefined {
  const counted = success ? { ...act, successes: act.successes + 1 } : { ...act, errors: act.errors + 1 };
  if (calls.some(isServerCall)) return counted;
  const data = {
    completed: true,
    success_count: counted.successes,
    error_count: counted.errors,
    duration_ms: state.time - act.startedAt,
  };
  output.add("act.completed", data, inSpan(turn, act.span, turn.id));
  return undefined;
}

/** Asks the client for all its calls of a round at once, when all were requested and the server's own are done (§7). */
function askClient(state: EncodeState, output: Output): EncodeState {
  const { turn } = state;
  if (!turn || turn.announced.length > 0 || turn.calls.some(isServerCall)) return state;
  const calls = turn.calls.filter(({ asked }) => !asked);
  if (calls.length === 0) return state;
  const summaries = calls.map(({ id, name }) => ({ id, name }));
  const data = { tool_calls: calls.map(toWireCall), tool_summaries: summaries };
  output.add("tool.call_requested", data, inTurn(turn));
  return withTurn(state, turn, { calls: turn.calls.map((call) => ({ ...call, asked: true })) });
}

const isServerCall = ({ executor }: EncodedCall) => executor !== "client";
const toWireCall = ({ id, name, input }: EncodedCall): ToolCall => ({ id, name, arguments: input });

const inSpanOf = (turn: EncodedTurn, call: EncodedCall | undefined) =>
  call?.span && turn.act ? inSpan(turn, call.span, turn.act.span) : inTurn(turn);

/** A client's result is told as one text with its JSON (§8). */
function toWireOutcome(event: EventOf<"tool.completed">, byServer: boolean): EventData<"tool.completed"> {
  const { outcome } = event;
  const success = outcome.status === "success";
  const asJson = !byServer && success && outcome.value !== undefined;
  return present({
    tool_call_id: event.callId,
    tool_name: event.name,
    success,
    status: statusOf(outcome),
    result: asJson
      ? [{ type: "text" as const, text: JSON.stringify(outcome.value) }]
      : nonEmpty(toWireContent(outcome.content)),
    error: outcome.error,
    duration_ms: event.durationMs,
  });
}

function statusOf({ status }: ToolOutcome): EventData<"tool.completed">["status"] {
  return status === "interrupted" ? "error" : (status as EventData<"tool.completed">["status"]);
}

const nonEmpty = <T>(items: T[]): T[] | undefined => (items.length > 0 ? items : undefined);

/** An outcome as a message. Its id has the digits of the event that told it. */
export const toolMessage = (
  id: string,
  created_at: string,
  data: EventData<"tool.completed">,
): WireMessage => ({
  id,
  role: "tool_result",
  content: [toolResultPart(data)],
  created_at,
});

/** An outcome as a part of a message; a single text is unwrapped (§4.4). */
function toolResultPart({ tool_call_id, result, error }: EventData<"tool.completed">) {
  const [only] = result ?? [];
  const value = result?.length === 1 && only?.type === "text" ? only.text : result;
  return present({ type: "tool_result" as const, tool_call_id, result: value, error: error ?? undefined });
}

import type { EventContext } from "@colloquy/schema/everruns-rest";
import type { EventOf, OpenCall } from "../../../../state/index.ts";
import { toToolMessage, toWireCall, toWireOutcome } from "../../values/tool.ts";
import { type EncodeContext, type EncodedAct, type EncodedTurn, updateTurn } from "../state.ts";
import { emitStored, ephemeralEvent, inSpan, nextHex } from "./event.ts";

/** A call was requested; the client is asked once all calls of the round were. */
export function requestTool(
  context: EncodeContext,
  { callId }: EventOf<"tool.requested">,
  { announced }: EncodedTurn,
): void {
  updateTurn(context, { announced: announced.filter((id) => id !== callId) });
  askClient(context);
}

/** The server runs a call, in a span of its own. */
export function startTool(
  context: EncodeContext,
  { callId }: EventOf<"tool.started">,
  turn: EncodedTurn,
): void {
  const call = callsBefore(context).find((open) => open.callId === callId);
  if (!call) return;
  const act = turn.act ?? openAct(context, turn);
  const span = `exec_${nextHex(context)}`;
  emitStored(context, "tool.started", { tool_call: toWireCall(call) }, inSpan(turn, span, act.span));
  updateTurn(context, { act, spans: [...turn.spans, { callId, span }] });
}

/** A piece of a call's output; it is not stored. */
export function emitToolOutput(
  context: EncodeContext,
  { callId, name, text, stream, index, at }: EventOf<"tool.output">,
  turn: EncodedTurn,
): void {
  const data = {
    tool_call_id: callId,
    tool_name: name,
    delta: text,
    stream: stream as "stdout" | "stderr",
  };
  const span = spanOf(turn, callId);
  const eventContext: EventContext = span && turn.act ? inSpan(turn, span, turn.act.span) : turn.ids;
  const ordinal = callsBefore(context).findIndex((open) => open.callId === callId);
  // The number of the piece and the place of the call among the open ones tell the pieces apart.
  const amount = (index % 0x1_0000) * 0x100 + (ordinal % 0x100);
  const place = { at, context: eventContext, kind: "output", amount } as const;
  context.emit(ephemeralEvent(context.state, "tool.output.delta", data, place));
}

/** Emits the outcome of a call, and closes the act with the last one of the server's. */
export function completeTool(
  context: EncodeContext,
  event: EventOf<"tool.completed">,
  turn: EncodedTurn,
): void {
  const { callId, at } = event;
  const byServer = callsBefore(context).find((open) => open.callId === callId)?.executor !== "client";
  const act = byServer ? (turn.act ?? openAct(context, turn)) : turn.act;
  const span = spanOf(turn, callId) ?? (byServer ? `exec_${nextHex(context)}` : undefined);
  const data = toWireOutcome(event, byServer);
  const message = toToolMessage(`message_${nextHex(context)}`, at, data);
  emitStored(context, "tool.completed", data, span && act ? inSpan(turn, span, act.span) : turn.ids);
  updateTurn(context, {
    prompt: [...turn.prompt, message],
    spans: turn.spans.filter((open) => open.callId !== callId),
    asked: turn.asked.filter((id) => id !== callId),
    act: byServer && act ? closeAct(context, turn, act, data.success) : turn.act,
  });
  askClient(context);
}

const spanOf = ({ spans }: EncodedTurn, callId: string): string | undefined =>
  spans.find((open) => open.callId === callId)?.span;

const callsBefore = ({ before }: EncodeContext): readonly OpenCall[] => before.turn?.calls ?? [];
const openCalls = ({ state }: EncodeContext): readonly OpenCall[] => state.session.turn?.calls ?? [];
const isServerCall = ({ executor }: OpenCall): boolean => executor !== "client";
const toSummary = ({ callId, name }: OpenCall) => ({ id: callId, name });

/** The server begins to run the tools of a round. */
function openAct(context: EncodeContext, turn: EncodedTurn): EncodedAct {
  const span = `exec_${nextHex(context)}`;
  const tool_calls = callsBefore(context).filter(isServerCall).map(toSummary);
  emitStored(context, "act.started", { tool_calls }, inSpan(turn, span));
  return { span, startedAt: context.state.time, successes: 0, errors: 0 };
}

/** Counts an outcome; the last one ends the act. */
function closeAct(
  context: EncodeContext,
  turn: EncodedTurn,
  act: EncodedAct,
  success: boolean,
): EncodedAct | undefined {
  const counted = success ? { ...act, successes: act.successes + 1 } : { ...act, errors: act.errors + 1 };
  if (openCalls(context).some(isServerCall)) return counted;
  const data = {
    completed: true,
    success_count: counted.successes,
    error_count: counted.errors,
    duration_ms: context.state.time - act.startedAt,
  };
  emitStored(context, "act.completed", data, inSpan(turn, act.span));
  return undefined;
}

/** Asks the client for all its calls of a round at once, when all were requested and the server's own are done (§7). */
function askClient(context: EncodeContext): void {
  const { turn } = context.state;
  const open = openCalls(context);
  if (!turn || turn.announced.length > 0 || open.some(isServerCall)) return;
  const calls = open.filter(({ callId }) => !turn.asked.includes(callId));
  if (calls.length === 0) return;
  const data = { tool_calls: calls.map(toWireCall), tool_summaries: calls.map(toSummary) };
  emitStored(context, "tool.call_requested", data, turn.ids);
  updateTurn(context, { asked: open.map(({ callId }) => callId) });
}

import type { EventData, Message as WireMessage } from "@colloquy/schema/everruns-rest";
import type { Failure } from "@colloquy/schema/session";
import { present } from "../../../../codec/values.ts";
import { type EventOf, textOf } from "../../../../state/index.ts";
import { preview, toWireOutput } from "../../values/message.ts";
import { toFinishReason } from "../../values/outcome.ts";
import { callsIn } from "../../values/tool.ts";
import { toWireUsage } from "../../values/usage.ts";
import { type EncodeContext, type EncodedTurn, updateTurn, type WrittenMessage } from "../state.ts";
import { emitStored, inSpan, nextHex } from "./event.ts";

/** Emits a complete message; one that broke off waits for the reason. */
export function completeMessage(
  context: EncodeContext,
  event: EventOf<"message.completed">,
  turn: EncodedTurn,
): void {
  const open = context.before.turn?.message;
  if (!turn.round || !open) return;
  const written = { span: turn.round.span, open, event };
  if (event.stopReason === "error") {
    updateTurn(context, { round: undefined, broken: written });
    return;
  }
  if (event.stopReason === "interrupted") {
    if (event.content.length > 0) emitCompleted(context, turn, written, { message: toMessage(written) });
    updateTurn(context, { round: undefined });
    return;
  }
  const message = emitMessage(context, turn, written);
  const announced = callsIn(event.content).map(({ id }) => id);
  updateTurn(context, { round: undefined, announced, prompt: [...turn.prompt, message] });
}

const toMessage = ({ open, event }: WrittenMessage): WireMessage =>
  toWireOutput({ ...event, thoughts: open.thoughts });

/** Emits a message that was finished, with the model call behind it and the end of its round (§7). */
function emitMessage(context: EncodeContext, turn: EncodedTurn, written: WrittenMessage): WireMessage {
  const { event } = written;
  const message = toMessage(written);
  const calls = callsIn(event.content);
  emitGeneration(context, turn, written);
  emitCompleted(context, turn, written, { message });
  emitRoundEnd(context, turn, written, {
    success: true,
    text_preview: preview(textOf(event.content)),
    has_tool_calls: calls.length > 0,
    tool_call_count: calls.length,
    duration_ms: durationOf(written),
    usage: toWireUsage(event.usage),
  });
  return message;
}

/**
 * Emits the message that broke off with an error, if there is one, when the reason is known: at the end of its turn or
 * before another round. In the place of an empty message stands the reason, for a person to read (§7).
 */
export function emitBrokenMessage(
  context: EncodeContext,
  turn: EncodedTurn,
  failure: Failure = unknownFailure,
): void {
  const { broken } = turn;
  if (!broken) return;
  const message = toMessage(broken);
  const content =
    message.content.length > 0 ? message.content : [{ type: "text" as const, text: failure.message }];
  emitGeneration(context, turn, broken, failure.message);
  emitCompleted(context, turn, broken, {
    message: { ...message, content, metadata: { error_code: failure.code } },
    error_code: failure.code,
    error_fields: { retryable: failure.retryable },
    error_disclosure: "standard",
  });
  emitRoundEnd(context, turn, broken, {
    success: false,
    has_tool_calls: false,
    tool_call_count: 0,
    error: failure.message,
    duration_ms: durationOf(broken),
  });
}

const unknownFailure: Failure = { code: "agent_failed", message: "The answer broke off.", retryable: true };

function emitCompleted(
  context: EncodeContext,
  turn: EncodedTurn,
  written: WrittenMessage,
  { message, ...error }: EventData<"output.message.completed">,
): void {
  const model = modelOf(written);
  const metadata = model === undefined ? undefined : { model };
  const data = { message, metadata, usage: toWireUsage(written.event.usage), ...error };
  emitStored(context, "output.message.completed", present(data), turn.ids);
}

/** The prompt is what was said in the turn so far; see the protocol's deviations. */
function emitGeneration(
  context: EncodeContext,
  turn: EncodedTurn,
  written: WrittenMessage,
  error?: string,
): void {
  const { content, stopReason, usage } = written.event;
  const metadata = {
    model: modelOf(written) ?? "unknown",
    success: error === undefined,
    usage: toWireUsage(usage),
    duration_ms: durationOf(written),
    finish_reasons: [toFinishReason(stopReason)],
    error,
  };
  const output = present({ text: textOf(content) || undefined, tool_calls: callsIn(content) });
  const data = {
    messages: [...turn.prompt],
    output: error === undefined ? output : {},
    metadata: present(metadata),
  };
  const span = `exec_${nextHex(context)}`;
  emitStored(context, "llm.generation", data, inSpan(turn, span, written.span));
}

const emitRoundEnd = (
  context: EncodeContext,
  turn: EncodedTurn,
  { span }: WrittenMessage,
  data: EventData<"reason.completed">,
): void => emitStored(context, "reason.completed", present(data), inSpan(turn, span));

const modelOf = ({ open, event }: WrittenMessage): string | undefined => event.model ?? open.model;

const durationOf = ({ open, event }: WrittenMessage): number =>
  Date.parse(event.at) - Date.parse(open.startedAt);

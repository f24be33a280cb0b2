import type { EventData, ToolCall, Message as WireMessage } from "@colloquy/schema/everruns-rest";
import type { ContentPart, Failure } from "@colloquy/schema/session";
import { present } from "../../../../codec/values.ts";
import { type EventOf, textOf } from "../../../../state/index.ts";
import { preview, toWireOutput } from "../../message.ts";
import { toWireUsage } from "../../usage.ts";
import { finishReasons } from "../../words.ts";
import { inSpan, inTurn, type Output } from "../output.ts";
import type { EncodedRound, EncodedTurn } from "../state.ts";

type Completed = EventOf<"message.completed">;

/** Tells a message that was finished, with the model call behind it and the end of its round (§7). */
export function tellAnswer(
  turn: EncodedTurn,
  round: EncodedRound,
  event: Completed,
  output: Output,
): WireMessage {
  const message = toWireOutput({ ...event, thoughts: round.thoughts });
  const calls = callsOf(event.content);
  tellGeneration(turn, round, event, output);
  const completed = { message, metadata: metadataOf(round, event), usage: toWireUsage(event.usage) };
  output.add("output.message.completed", present(completed), inTurn(turn));
  tellRoundEnd(turn, round, output, {
    success: true,
    text_preview: preview(textOf(event.content)),
    has_tool_calls: calls.length > 0,
    tool_call_count: calls.length,
    duration_ms: since(round, event.at),
    usage: toWireUsage(event.usage),
  });
  return message;
}

/** Tells what an interrupted message had said; nothing when it had said nothing. */
export function tellInterrupted(
  turn: EncodedTurn,
  round: EncodedRound,
  event: Completed,
  output: Output,
): void {
  if (event.content.length === 0) return;
  const message = toWireOutput({ ...event, thoughts: round.thoughts });
  const data = { message, metadata: metadataOf(round, event), usage: toWireUsage(event.usage) };
  output.add("output.message.completed", present(data), inTurn(turn));
}

/**
 * Tells the message that broke off with an error, if there is one, when the reason is known: at the end of its turn or
 * before another round. A message that had said nothing says the reason, for a person to read (§7).
 */
export function tellBrokenMessage(
  turn: EncodedTurn,
  output: Output,
  failure: Failure = unknownFailure,
): void {
  if (!turn.broken) return;
  const { round, event } = turn.broken;
  const said = toWireOutput({ ...event, thoughts: round.thoughts });
  const content = said.content.length > 0 ? said.content : [{ type: "text" as const, text: failure.message }];
  const facts = {
    error_code: failure.code,
    error_fields: { retryable: failure.retryable },
    error_disclosure: "standard" as const,
  };
  tellGeneration(turn, round, event, output, failure.message);
  const message = { ...said, content, metadata: { error_code: failure.code } };
  const completed = {
    message,
    metadata: metadataOf(round, event),
    usage: toWireUsage(event.usage),
    ...facts,
  };
  output.add("output.message.completed", present(completed), inTurn(turn));
  tellRoundEnd(turn, round, output, {
    success: false,
    has_tool_calls: false,
    tool_call_count: 0,
    error: failure.message,
    duration_ms: since(round, event.at),
  });
}

/** The prompt is what was said in the turn so far; see the protocol's deviations. */
function tellGeneration(
  turn: EncodedTurn,
  round: EncodedRound,
  event: Completed,
  output: Output,
  error?: string,
): void {
  const metadata = {
    model: modelOf(round, event) ?? "unknown",
    success: error === undefined,
    usage: toWireUsage(event.usage),
    duration_ms: since(round, event.at),
    finish_reasons: [finishReasons[event.stopReason as keyof typeof finishReasons] ?? event.stopReason],
    error,
  };
  const written = present({ text: textOf(event.content) || undefined, tool_calls: callsOf(event.content) });
  const data = {
    messages: [...turn.prompt],
    output: error === undefined ? written : {},
    metadata: present(metadata),
  };
  output.add("llm.generation", data, inSpan(turn, `exec_${output.nextHex()}`, round.span));
}

function tellRoundEnd(
  turn: EncodedTurn,
  round: EncodedRound,
  output: Output,
  data: EventData<"reason.completed">,
): void {
  output.add("reason.completed", present(data), inSpan(turn, round.span, turn.id));
}

function callsOf(content: readonly ContentPart[]): ToolCall[] {
  return content.flatMap((part) =>
    part.type === "toolCall" ? [{ id: part.callId, name: part.name, arguments: part.input }] : [],
  );
}

const unknownFailure: Failure = { code: "agent_failed", message: "The answer broke off.", retryable: true };

const modelOf = (round: EncodedRound, event: Completed) => event.model ?? round.model;

function metadataOf(round: EncodedRound, event: Completed) {
  const model = modelOf(round, event);
  return model === undefined ? undefined : { model };
}

const since = (round: EncodedRound, at: string) => Date.parse(at) - round.startedAt;

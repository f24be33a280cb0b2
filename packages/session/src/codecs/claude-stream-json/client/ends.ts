import { type Result, usageSchema } from "@colloquy/schema/claude-stream-json";
import type { ContentPart, EventInput, Failure } from "@colloquy/schema/session";
import { currentTurn, newId, record } from "../../../codec/event-recorder.ts";
import { toNative } from "../../../codec/native.ts";
import { present } from "../../../codec/values.ts";
import { failureCodeOf, fromStopReason } from "../endings.ts";
import { protocolId } from "../protocol-id.ts";
import { fromWireUsage } from "../usage.ts";
import { completeMessage, recordWaiting } from "./answers.ts";
import { settleCalls } from "./calls.ts";
import { change, type Reading } from "./state.ts";

type Outcome = "completed" | "failed" | "interrupted";

const brokenOff: { readonly [O in Outcome]: string } = {
  completed: "end",
  failed: "error",
  interrupted: "interrupted",
};

/** Ends the turn. `success` may be a failure too, and an error an interrupt (§4.6, §18 quirks 3 and 8). */
export function recordResult(reading: Reading, frame: Result): void {
  const result = factsIn(frame);
  const outcome = outcomeOf(reading, result);
  currentTurn(reading);
  completeMessage(reading, fromStopReason(result.stopReason) ?? brokenOff[outcome]);
  settleCalls(reading, outcome === "interrupted" ? "cancelled" : "unknown");
  recordWaiting(reading);
  completeMessage(reading, brokenOff[outcome]);
  if (outcome === "completed") recordUnseenAnswer(reading, result.text);
  record(reading, endOf(reading, result, outcome));
  change(reading, { costUsd: result.costUsd, interrupted: false });
  if (reading.state.reset) recordReset(reading);
}

/** What any result tells; one of an unknown subtype may leave out, or say otherwise, what the known ones must say. */
interface ResultFacts {
  readonly subtype: string;
  readonly isError: boolean;
  readonly terminalReason: string | undefined;
  readonly stopReason: string | undefined;
  readonly text: string | undefined;
  readonly errors: readonly string[];
  readonly durationMs: number;
  readonly rounds: number;
  readonly costUsd: number;
  readonly usage: Parameters<typeof fromWireUsage>[0] | undefined;
  /** The answer by the schema that was asked for. */
  readonly structuredOutput: unknown;
}

function factsIn(frame: Readonly<Record<string, unknown>>): ResultFacts {
  const { errors, usage } = frame;
  return {
    subtype: String(frame.subtype),
    isError: frame.is_error === true,
    terminalReason: textIn(frame.terminal_reason),
    stopReason: textIn(frame.stop_reason),
    text: textIn(frame.result),
    errors: Array.isArray(errors) ? errors.map(String) : [],
    durationMs: countIn(frame.duration_ms),
    rounds: countIn(frame.num_turns),
    costUsd: typeof frame.total_cost_usd === "number" ? frame.total_cost_usd : 0,
    usage: usageSchema.safeParse(usage).data,
    structuredOutput: frame.structured_output,
  };
}

const textIn = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
const countIn = (value: unknown): number => (typeof value === "number" ? Math.max(0, Math.round(value)) : 0);

export function recordReset(reading: Reading): void {
  if (!reading.state.session.turn) record(reading, { type: "history.cleared" });
  change(reading, { reset: reading.state.session.turn !== undefined });
}

function outcomeOf({ state }: Reading, { subtype, isError, terminalReason }: ResultFacts): Outcome {
  if (subtype === "success") return isError ? "failed" : "completed";
  const aborted = state.interrupted || (terminalReason?.startsWith("aborted_") ?? false);
  return subtype === "error_during_execution" && aborted ? "interrupted" : "failed";
}

/** A local command answers in its result alone. */
function recordUnseenAnswer(reading: Reading, text: string | undefined): void {
  const { id: turnId, lastMessageId, round } = currentTurn(reading);
  if (!text || lastMessageId !== undefined) return;
  const ids = { turnId, messageId: newId(reading, "message", "messages") };
  const content: ContentPart[] = [{ type: "text", text }];
  record(reading, { type: "message.started", ...ids, round: round + 1 });
  record(reading, { type: "message.completed", ...ids, content, stopReason: "end" });
}

function endOf(reading: Reading, result: ResultFacts, outcome: Outcome): EventInput {
  const turn = currentTurn(reading);
  const { durationMs, rounds, usage } = result;
  // Totals of the process are floats: their difference is rounded to what a price can mean.
  const costUsd = Number((result.costUsd - reading.state.costUsd).toFixed(9));
  const facts = {
    turnId: turn.id,
    durationMs,
    rounds,
    toolCalls: turn.toolCalls,
    ...(usage && { usage: fromWireUsage(usage, costUsd) }),
  };
  const text = result.text ?? turn.text;
  const finalMessageId = turn.lastMessageId;
  const native = toNative(protocolId, { structured_output: result.structuredOutput });
  if (outcome === "completed")
    return present({ type: "turn.completed" as const, ...facts, text, finalMessageId, native });
  if (outcome === "interrupted") return { type: "turn.interrupted", ...facts, reason: "user", text };
  return { type: "turn.failed", ...facts, failure: failureIn(result), text };
}

function failureIn(result: ResultFacts): Failure {
  const message = result.errors.join(" ") || result.text || `The turn failed (${result.subtype}).`;
  return { code: failureCodeOf(result), message, retryable: false };
}

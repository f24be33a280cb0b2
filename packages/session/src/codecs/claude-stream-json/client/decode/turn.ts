import { type Block, type Result, type User, usageSchema } from "@colloquy/schema/claude-stream-json";
import type { Usage } from "@colloquy/schema/session";
import {
  addMessage,
  completeMessage,
  createId,
  currentTurn,
  endTurn,
  settleCalls,
  startMessage,
  stopReasons,
  type TurnEnd,
  toFailure,
} from "../../../../codec/event-recorder/index.ts";
import { toNative } from "../../../../codec/native.ts";
import { fromBody } from "../../content.ts";
import { failureCodeOf, fromStopReason } from "../../endings.ts";
import { protocolId } from "../../protocol-id.ts";
import { fromWireUsage } from "../../usage.ts";
import type { Recorder } from "../state.ts";
import { completeAssembly, recordWaiting } from "./message.ts";
import { recordReset } from "./session.ts";
import { recordToolResult } from "./tool.ts";

const marker = /^\[Request interrupted by user( for tool use)?\]$/;
const localCommand = /^<(local-)?command-/;

/** Results of tools, markers of an interrupt, prompts that are replayed, and messages that steer (§4.4). */
export function recordUser(recorder: Recorder, frame: User): void {
  const { content } = frame.message;
  const blocks: readonly Block[] = typeof content === "string" ? [{ type: "text", text: content }] : content;
  const results = blocks.filter((block) => block.type === "tool_result");
  for (const block of results) recordToolResult(recorder, block, frame);
  if (results.length > 0) recordWaiting(recorder);
  const rest = blocks.filter((block) => block.type !== "tool_result");
  const [only] = rest;
  if (only?.type === "text" && marker.test(only.text)) recorder.update({ interrupted: true });
  else if (rest.length > 0) recordPrompt(recorder, frame, rest);
}

/** Local commands and their output are replayed too, and are no prompt (§18 quirk 26). */
function recordPrompt(recorder: Recorder, frame: User, blocks: readonly Block[]): void {
  const [only] = blocks;
  if (only?.type === "text" && localCommand.test(only.text)) return;
  const { pending, turn } = recorder.session;
  if (pending.some(({ message }) => message.id === frame.uuid)) return;
  const { type: _, message: __, uuid, session_id: ___, isReplay, parent_tool_use_id: ____, ...rest } = frame;
  const messageId = uuid ?? createId(recorder, "user");
  addMessage(recorder, { content: fromBody([...blocks]), id: messageId, native: toNative(protocolId, rest) });
  if (turn && !isReplay) recorder.record({ type: "turn.steered", turnId: turn.id, messageId });
}

/** What any result reports; one of an unknown subtype may leave out, or fill otherwise, what the known ones must have. */
interface TurnResult {
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

function toResult(frame: Readonly<Record<string, unknown>>): TurnResult {
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

/** Ends the turn. `success` may be a failure too, and an error an interrupt (§4.6, §18 quirks 3 and 8). */
export function recordResult(recorder: Recorder, frame: Result): void {
  const result = toResult(frame);
  const outcome = outcomeOf(recorder, result);
  currentTurn(recorder);
  completeAssembly(recorder, fromStopReason(result.stopReason) ?? stopReasons[outcome]);
  settleCalls(recorder, outcome === "interrupted" ? "cancelled" : "unknown");
  recordWaiting(recorder);
  completeAssembly(recorder, stopReasons[outcome]);
  if (outcome === "completed") recordUnseenAnswer(recorder, result.text);
  endTurn(recorder, toEnd(recorder, result, outcome));
  recorder.update({ costUsd: result.costUsd, interrupted: false, suggestions: {} });
  if (recorder.state.reset) recordReset(recorder);
}

function outcomeOf(
  { state }: Recorder,
  { subtype, isError, terminalReason }: TurnResult,
): TurnEnd["outcome"] {
  if (subtype === "success") return isError ? "failed" : "completed";
  const aborted = state.interrupted || (terminalReason?.startsWith("aborted_") ?? false);
  return subtype === "error_during_execution" && aborted ? "interrupted" : "failed";
}

/** A local command answers in its result alone. */
function recordUnseenAnswer(recorder: Recorder, text: string | undefined): void {
  if (!text || currentTurn(recorder).lastMessageId !== undefined) return;
  startMessage(recorder);
  completeMessage(recorder, { stopReason: "end", content: [{ type: "text", text }] });
}

function toEnd(recorder: Recorder, result: TurnResult, outcome: TurnEnd["outcome"]): TurnEnd {
  const { durationMs, rounds, errors, subtype, structuredOutput } = result;
  const text = result.text ?? currentTurn(recorder).text;
  const totals = { durationMs, rounds, usage: usageOf(recorder, result), text };
  if (outcome === "completed")
    return { outcome, ...totals, native: toNative(protocolId, { structured_output: structuredOutput }) };
  if (outcome === "interrupted") return { outcome, ...totals, reason: "user" };
  const message = errors.join(" ") || result.text || `The turn failed (${subtype}).`;
  return { outcome, ...totals, failure: toFailure(message, failureCodeOf(result)) };
}

function usageOf({ state }: Recorder, { usage, costUsd }: TurnResult): Usage | undefined {
  // Totals of the process are floats: their difference is rounded to what a price can mean.
  return usage && fromWireUsage(usage, Number((costUsd - state.costUsd).toFixed(9)));
}

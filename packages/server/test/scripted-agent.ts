import type { ContentPart } from "@colloquy/schema/session";
import type { Agent, AgentContext, AgentEvent, ServerTool, ToolCall } from "@colloquy/server";

/** An agent that does what a test says. */
export function createScriptedAgent(
  run: (context: AgentContext) => AsyncIterable<AgentEvent>,
  tools: readonly ServerTool[] = [],
): Agent {
  return { id: "scripted", models: [], tools, run };
}

export const begin: AgentEvent = { type: "round.started", model: "scripted" };

/** The end of a round with a text and calls. */
export function finish(text: string, calls: readonly ToolCall[] = []): AgentEvent {
  const parts: ContentPart[] = calls.map((call) => ({ type: "toolCall", ...call }));
  const stopReason = calls.length > 0 ? "toolCalls" : "end";
  return { type: "round.completed", content: [{ type: "text", text }, ...parts], stopReason };
}

/** Something a test opens when it is time. */
export interface Gate {
  readonly passed: Promise<void>;
  open(): void;
}

export function createGate(): Gate {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { passed: promise, open: resolve };
}

/** Waits for a gate as an agent should: no longer than its turn. */
export function waitAt(gate: Gate, signal: AbortSignal): Promise<void> {
  const aborted = new Promise<never>((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  return Promise.race([gate.passed, aborted]);
}

/** Says one text in one round, with the gate between its first half and its second. */
export async function* sayThrough(
  gate: Gate,
  context: AgentContext,
  text = "Hello there.",
): AsyncGenerator<AgentEvent> {
  const half = Math.floor(text.length / 2);
  yield begin;
  yield { type: "text.delta", text: text.slice(0, half) };
  await waitAt(gate, context.signal);
  yield { type: "text.delta", text: text.slice(half) };
  yield finish(text);
}

import type { ContentPart, ToolOutcome } from "@colloquy/schema/session";
import { type Clock, pause } from "../../clock.ts";
import type { AgentContext, AgentEvent, ToolCall } from "../agent.ts";

/** How the demo agent talks: word by word, with a short pause before each. */
export interface Voice {
  readonly context: AgentContext;
  /** One whole round that is the answer. */
  say(text: string, tempo?: number): AsyncGenerator<AgentEvent>;
  /** The same after some audible reasoning. */
  ponder(thought: string, text: string): AsyncGenerator<AgentEvent>;
  /** A round that asks for one tool; its outcome is what the generator returns. */
  use(text: string, name: string, input: unknown): AsyncGenerator<AgentEvent, ToolOutcome>;
  /** Words of a round that is not finished by this. */
  speak(text: string, tempo?: number): AsyncGenerator<AgentEvent>;
}

export interface VoiceOptions {
  readonly clock: Clock;
  readonly model: string;
  /** Pause before each word; 0 for none at all. */
  readonly pauseMs: number;
}

export function createVoice(context: AgentContext, { clock, model, pauseMs }: VoiceOptions): Voice {
  const begin: AgentEvent = { type: "round.started", model };

  async function* words(type: "text.delta" | "thinking.delta", text: string, tempo: number) {
    for (const word of text.match(/\s*\S+\s*$|\s*\S+/g) ?? []) {
      context.signal.throwIfAborted();
      if (pauseMs > 0) await pause(clock, pauseMs * tempo, context.signal);
      yield { type, text: word } as const;
    }
  }

  function finish(text: string, calls: readonly ToolCall[] = []): AgentEvent {
    const said: ContentPart[] = text === "" ? [] : [{ type: "text", text }];
    return {
      type: "round.completed",
      content: [...said, ...calls.map((call) => ({ type: "toolCall" as const, ...call }))],
      stopReason: calls.length > 0 ? "toolCalls" : "end",
      usage: { inputTokens: countWords(context), outputTokens: wordsIn(text) },
    };
  }

  async function* speak(text: string, tempo = 1): AsyncGenerator<AgentEvent> {
    yield begin;
    yield* words("text.delta", text, tempo);
  }

  return {
    context,
    speak,
    async *say(text, tempo) {
      yield* speak(text, tempo);
      yield finish(text);
    },
    async *ponder(thought, text) {
      yield begin;
      yield* words("thinking.delta", thought, 1);
      yield { type: "thinking.completed", text: thought };
      yield* words("text.delta", text, 1);
      yield finish(text);
    },
    async *use(text, name, input) {
      const call: ToolCall = { callId: `call_${context.newId()}`, name, input };
      yield* speak(text);
      yield finish(text, [call]);
      const [outcome] = await context.callTools([call]);
      if (!outcome) throw new Error("A tool call came back without an outcome.");
      return outcome;
    },
  };
}

/** The demo has no tokenizer: a token is a word. */
function countWords({ history }: AgentContext): number {
  return history.reduce((sum, { content }) => sum + wordsIn(plainText(content)), 0);
}

const wordsIn = (text: string): number => text.match(/\S+/g)?.length ?? 0;

/** The text of a body, with a word for each part that is not text. */
export function plainText(content: readonly ContentPart[]): string {
  return content
    .map((part) => (part.type === "text" ? part.text : `[${part.type}]`))
    .join(" ")
    .trim();
}

import type {
  ContentPart,
  Failure,
  Message,
  ToolDefinition,
  ToolOutcome,
  Usage,
} from "@colloquy/schema/session";
import type { SessionState } from "@colloquy/session";

/** Something an agent lets the session see while it works. */
export type AgentEvent =
  /** A model round begins; everything up to its `round.completed` belongs to it. */
  | { readonly type: "round.started"; readonly model?: string }
  | { readonly type: "thinking.delta"; readonly text: string }
  | { readonly type: "thinking.completed"; readonly text: string; readonly signature?: string }
  | { readonly type: "text.delta"; readonly text: string }
  | {
      readonly type: "round.completed";
      /**
       * The whole body; `toolCall` parts are the calls it will make, all of them with one `callTools`: a protocol that
       * asks its client for a round's calls at once waits until the last one is requested.
       */
      readonly content: readonly ContentPart[];
      readonly stopReason: "end" | "toolCalls" | "length";
      readonly usage?: Usage;
    };

/** A call the agent wants made. */
export interface ToolCall {
  readonly callId: string;
  readonly name: string;
  readonly input: unknown;
}

/** A tool the server runs for an agent. */
export interface ServerTool {
  readonly definition: ToolDefinition;
  /** What to ask the user before it runs with this input; `undefined` when it may run without asking. */
  question?(input: unknown): string | undefined;
  /** Runs it; an exception becomes an outcome with status `error`. */
  run(input: unknown, context: ToolContext): Promise<ToolOutcome>;
}

export interface ToolContext {
  readonly signal: AbortSignal;
  /** Shows what the tool prints while it runs. */
  readonly print: (stream: "stdout" | "stderr", text: string) => void;
}

/** What an agent sees of the session for one turn. */
export interface AgentContext {
  readonly turnId: string;
  /** The conversation up to and including the message that started the turn. */
  readonly history: readonly Message[];
  readonly state: SessionState;
  /** Tools the agent may call: the session's and the agent's own, minus the disallowed. */
  readonly tools: readonly ToolDefinition[];
  /** Aborted when the turn is interrupted; the agent stops yielding soon after. */
  readonly signal: AbortSignal;
  /** Messages that came to steer the turn since the last call; each is handed out once. */
  takeSteering(): readonly Message[];
  /** Has tools called, server tools at once and client tools by asking; resolves with one outcome per call, in order. */
  callTools(calls: readonly ToolCall[]): Promise<readonly ToolOutcome[]>;
  /** A fresh unique id; deterministic agents derive their own. */
  newId(): string;
}

/** Thrown by an agent to end its turn with a given failure; any other exception becomes `agent_failed`. */
export class AgentFailure extends Error {
  override readonly name = "AgentFailure";
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** Something that answers: a demo, a model, another server. */
export interface Agent {
  readonly id: string;
  readonly models: readonly { readonly id: string; readonly displayName: string }[];
  readonly tools: readonly ServerTool[];
  /** Works on one turn. Ends normally when the answer is complete. */
  run(context: AgentContext): AsyncIterable<AgentEvent>;
}

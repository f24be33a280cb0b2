import type { ChatMessage, ExecutedTool, Provider, QueueItem, UiMessage } from "@colloquy/schema/loaf-rpc";
import type { ToolExecutor, ToolOutcome } from "@colloquy/schema/session";
import type { ChunkedList } from "../../../state/index.ts";
import type { Prompt } from "../content.ts";

/** A session as its events have told it so far: all that `session.get` shows. */
export interface SessionView {
  readonly id: string;
  readonly seq: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly statusLabel: string;
  readonly messages: ChunkedList<UiMessage>;
  readonly history: ChunkedList<ChatMessage>;
  /** Estimated tokens of the history. */
  readonly historyTokens: number;
  /** The most recent prompt. */
  readonly title: string;
  /** Messages that were accepted and that no turn has taken in. */
  readonly pending: readonly PendingPrompt[];
  readonly queue: readonly (QueueItem & { readonly messageId: string })[];
  /** Provider of the last committed turn. */
  readonly provider: Provider | null;
  /** Whether there is a saved chat. */
  readonly saved: boolean;
  readonly turn?: TurnView;
}

export interface PendingPrompt {
  readonly messageId: string;
  readonly prompt: Prompt;
}

/** The running turn. */
export interface TurnView {
  readonly id: string;
  readonly prompt: Prompt;
  /** Whether the prompt was shown: that is when the first model round begins (§9.1). */
  readonly opened: boolean;
  readonly compressed: boolean;
  readonly interrupting: boolean;
  /** Steering that was shown without its label. */
  readonly steering: boolean;
  /** Prompt and steering, for the history. */
  readonly taken: readonly ChatMessage[];
  /** Text of all finished messages, glued (§8.2). */
  readonly answer: string;
  readonly round: number;
  readonly message?: MessageView;
  /** Calls of the round without a shown outcome. */
  readonly calls: readonly CallView[];
  /** Shown outcomes of the round. */
  readonly executed: readonly ExecutedTool[];
  /** Whether a call of the round was given up before it began. */
  readonly cut: boolean;
}

/** What was shown of the message that is being written. */
export interface MessageView {
  readonly id: string;
  readonly text: string;
  /** The thought that is being told. */
  readonly thought: string;
  /** All thoughts of the message. */
  readonly thoughts: string;
}

export interface CallView {
  readonly callId: string;
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly executor: ToolExecutor;
  readonly started: boolean;
  readonly shown: boolean;
  readonly outcome?: ToolOutcome;
}

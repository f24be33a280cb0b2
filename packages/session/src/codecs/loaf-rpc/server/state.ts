import type {
  ChatMessage,
  ExecutedTool,
  LimitsGetResult,
  ModelOption,
  Provider,
  QueueItem,
  RuntimeSnapshot,
  SkillsListResult,
  Tool,
  UiMessage,
} from "@colloquy/schema/loaf-rpc";
import type { ToolExecutor, ToolOutcome } from "@colloquy/schema/session";
import type { ChunkedList } from "../../../state/index.ts";
import type { Prompt } from "../content.ts";
import type { CommandCall } from "./call.ts";

/** What the wire tells of the process that only its host knows. */
export interface ProcessFacts {
  readonly auth: RuntimeSnapshot["auth"];
  readonly onboarding: RuntimeSnapshot["onboarding"];
  readonly model: RuntimeSnapshot["model"];
  /** Models that can be selected. */
  readonly models: readonly ModelOption[];
  readonly skills: SkillsListResult;
  readonly tools: readonly Tool[];
  /** Base instruction of the agent; its length is part of every estimate. */
  readonly instruction: string;
  /** Absent where no signed-in provider has limits. */
  readonly limits?: LimitsGetResult;
}

/** What a server remembers of a connection; the connection is the wire's «process». Both halves share it. */
export interface ServerState {
  /** The server's clock, in ms since 1970. The caller keeps it up to date. */
  readonly now: number;
  readonly facts: ProcessFacts;
  /** After `system.shutdown` nothing is answered (§14). */
  readonly stopping: boolean;
  /** Id of the newest line of any transcript: they count over all sessions (§7). */
  readonly lines: number;
  /** Sessions whose events were encoded, in that order. */
  readonly sessions: Readonly<Record<string, SessionView>>;
  /** Commands whose answer is due. */
  readonly asks: readonly Ask[];
}

/** A command that runs. Its answer goes out at its place among the events it causes (§9). */
export interface Ask {
  readonly call: CommandCall;
  /** What the caller chose: id of the message of a `session.send`, of the session of a `session.create`. */
  readonly key?: string;
  /** Seq after which the answer is due at the latest, and the turn the command brought about. */
  readonly due?: { readonly seq: number; readonly turnId?: string; readonly queued: boolean };
}

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

/** A process of which nothing is known. */
export const unknownProcess: ProcessFacts = {
  auth: {
    enabledProviders: [],
    hasOpenAiToken: false,
    hasOpenRouterKey: false,
    hasAntigravityToken: false,
    antigravityProfile: null,
  },
  onboarding: { completed: true },
  model: {
    selectedModel: "",
    selectedThinking: "MEDIUM",
    selectedOpenRouterProvider: "any",
    selectedProvider: null,
  },
  models: [],
  skills: { directories: [], errors: [], skills: [] },
  tools: [],
  instruction: "",
};

/** A connection that has said and shown nothing. */
export const initialServerState = (now: number, facts: ProcessFacts): ServerState => ({
  now,
  facts,
  stopping: false,
  lines: 0,
  sessions: {},
  asks: [],
});

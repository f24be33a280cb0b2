import type {
  AgentInfo,
  InitializeResult,
  PermissionDenial,
  SlashCommand,
} from "@colloquy/schema/claude-stream-json";
import type { ToolDefinition, Usage } from "@colloquy/schema/session";
import type { ConnectionCommand } from "../../../codec/commands.ts";
import { fromNative } from "../../../codec/native.ts";
import { initialState, type SessionState } from "../../../state/index.ts";
import { protocolId } from "../protocol-id.ts";
import type { ProcessFlags } from "../settings.ts";
import type { ModelLimits } from "../usage.ts";

/** What the process is, for `init` and `initialize`. */
export interface CliFacts {
  /** Version of Claude Code it stands in for; SDKs want 2.0.0 or newer. */
  readonly version: string;
  readonly cwd: string;
  /** Model when nobody chose one. */
  readonly model: string;
  /** Names of tools the server has besides those of the session. */
  readonly tools: readonly string[];
  readonly apiKeySource: string;
  /** Sizes of the model; absent when nobody knows them. */
  readonly limits?: ModelLimits;
  readonly models: InitializeResult["models"];
  readonly commands: readonly SlashCommand[];
  readonly agents: readonly AgentInfo[];
}

/** An MCP server that lives in the host. */
export interface HostServer {
  readonly status: "pending" | "connected" | "failed";
  readonly tools: readonly ToolDefinition[];
  /** Next JSON-RPC id towards it; 0 and 1 are the handshake's. */
  readonly nextId: number;
}

/** A control request of ours that the host has yet to answer. */
export type Question =
  | { readonly kind: "permission"; readonly requestId: string }
  | { readonly kind: "tool"; readonly callId: string }
  | {
      readonly kind: "handshake";
      readonly server: string;
      readonly step: "initialize" | "initialized" | "tools";
    };

/** The assistant message that is being shown. */
export interface AnswerView {
  readonly messageId: string;
  /** Id on the wire: the neutral one, or the one it came with. */
  readonly wireId: string;
  readonly model: string;
  /** Blocks begun so far. */
  readonly blocks: number;
  /** The block that is being streamed. */
  readonly open?: { readonly kind: "text" | "thinking"; readonly text: string };
  /** Characters in finished blocks; of reasoning only those no `thinking.completed` has told yet. */
  readonly done: { readonly text: number; readonly thinking: number };
  /** Calls it asks for, once it is complete, that were not requested yet. */
  readonly held: readonly string[];
  /** Set once it is complete. */
  readonly stopReason?: string;
  readonly usage?: Usage;
}

/** What was shown of the running turn. */
export interface TurnView {
  readonly id: string;
  readonly answer?: AnswerView;
  /** The newest message that is over. */
  readonly lastAnswer?: AnswerView;
  readonly denials: readonly PermissionDenial[];
  /** Stamped prompts that it answers. */
  readonly stamps: readonly string[];
  readonly stopReason: string | null;
  /** Whether its last tool was ended from outside. */
  readonly toolAborted: boolean;
}

/** What the process has used so far (§18 quirk 21). */
export interface Spent {
  readonly results: number;
  readonly costUsd: number;
  readonly byModel: Readonly<Record<string, Usage>>;
  /** Whether the last result was an error: the process exits with 1 then (§2.4). */
  readonly failed: boolean;
}

/**
 * All a process remembers. It has one host and one session, so one state goes through `decode` and `encode` alike:
 * what is asked by one is answered through the other.
 */
export interface ServerState {
  readonly flags: ProcessFlags;
  readonly facts: CliFacts;
  /** Whether the session was asked for. */
  readonly opened: boolean;
  /** Fold of the events that were encoded, or of those before the process came. */
  readonly session: SessionState;
  /** Native settings as the host last wanted them. */
  readonly wanted: Readonly<Record<string, unknown>>;
  readonly servers: Readonly<Record<string, HostServer>>;
  readonly asked: Readonly<Record<string, Question>>;
  /** Control requests so far; ids are made of it. */
  readonly requests: number;
  /** Prompts that wait for the tools of the host. */
  readonly held: readonly ConnectionCommand[];
  /** Fates of stamped prompts (§9.9). */
  readonly stamps: Readonly<Record<string, "sent" | "queued" | "started">>;
  readonly turn?: TurnView;
  /** Whether `running` was told and no `idle` yet. */
  readonly busy: boolean;
  readonly spent: Spent;
}

/** A process that was just started. */
export function initialServerState(flags: ProcessFlags, facts: CliFacts): ServerState {
  return {
    flags,
    facts,
    opened: false,
    session: initialState,
    wanted: {},
    servers: {},
    asked: {},
    requests: 0,
    held: [],
    stamps: {},
    busy: false,
    spent: { results: 0, costUsd: 0, byModel: {}, failed: false },
  };
}

/** The process goes on with a session that exists; events that `session` counts must not be encoded again. */
export const joinSession = (state: ServerState, session: SessionState): ServerState => ({
  ...state,
  session,
  wanted: { ...fromNative(protocolId, session.settings.native), ...state.wanted },
});

/** With what the process exits when it is done (§2.4). */
export const exitCodeOf = ({ spent }: ServerState): 0 | 1 => (spent.failed ? 1 : 0);

import type { Diagnostic } from "@colloquy/define/support";
import type { Assistant, KnownHostFrame } from "@colloquy/schema/claude-stream-json";
import type { ContentPart, Native, ToolCallPart, ToolDefinition } from "@colloquy/schema/session";
import {
  type EventRecorder,
  initialRecorderState,
  type RecorderState,
} from "../../../codec/event-recorder.ts";
import type { ToolName } from "../tool-name.ts";

/** A tool the model asks for. */
export type Call = ToolCallPart & ToolName;

/** The message that is being put together from its frames. */
export interface Assembly {
  readonly wireId: string;
  readonly parts: readonly ContentPart[];
  readonly calls: readonly Call[];
  /** What `message_delta` said. */
  readonly stopReason?: string | null;
}

/** A control request of this host that the CLI has yet to answer. */
export interface Asked {
  readonly subtype: string;
  readonly value?: string | null | undefined;
}

/** A prompt that was sent. */
export interface Said {
  readonly content: readonly ContentPart[];
  readonly messageId: string | undefined;
  readonly native: Native | undefined;
}

/** What a host remembers. It has one CLI and one session, so one state goes through `decode` and `encode` alike. */
export interface ClientState extends RecorderState {
  /** MCP servers that live here, by name. */
  readonly servers: Readonly<Record<string, readonly ToolDefinition[]>>;
  /** Control requests so far; ids are made of it. */
  readonly requests: number;
  readonly asked: Readonly<Record<string, Asked>>;
  /** Calls the CLI waits for: its request and its JSON-RPC id, by call. */
  readonly calls: Readonly<Record<string, { readonly requestId: string; readonly id: unknown }>>;
  /** Rules the CLI suggested, by permission request. */
  readonly suggestions: Readonly<Record<string, readonly unknown[]>>;
  readonly assembly?: Assembly;
  /** Wire id of the newest whole message. */
  readonly lastWireId?: string;
  readonly held: readonly Call[];
  /** Text of a message that went on after a tool of it had begun. */
  readonly late: readonly Assistant[];
  /** Prompts that were sent before the session was known. */
  readonly unsaid: readonly Said[];
  /** Cost of the process so far. */
  readonly costUsd: number;
  /** Whether an interrupt was marked in the running turn. */
  readonly interrupted: boolean;
  /** Whether the conversation begins anew after the running turn. */
  readonly reset: boolean;
}

/** A host that has neither said nor read anything. */
export const initialClientState = (now: number): ClientState => ({
  ...initialRecorderState(now),
  servers: {},
  requests: 0,
  asked: {},
  calls: {},
  suggestions: {},
  held: [],
  late: [],
  unsaid: [],
  costUsd: 0,
  interrupted: false,
  reset: false,
});

/** One frame while it is read. */
export interface Reading extends EventRecorder<ClientState> {
  readonly frames: KnownHostFrame[];
  readonly diagnostics: Diagnostic[];
}

export const readingOf = (state: ClientState): Reading => ({
  state,
  events: [],
  frames: [],
  diagnostics: [],
});

export function change(reading: Reading, patch: Partial<ClientState>): void {
  reading.state = { ...reading.state, ...patch };
}

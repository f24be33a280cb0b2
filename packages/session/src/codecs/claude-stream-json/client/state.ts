import type { Assistant, KnownHostFrame } from "@colloquy/schema/claude-stream-json";
import type { ContentPart, ToolDefinition } from "@colloquy/schema/session";
import {
  type ClockedSession,
  type EventRecorder,
  newClockedSession,
  type RequestedCall,
  type UserInput,
} from "../../../codec/event-recorder/index.ts";

/** The message that is being put together from its frames. */
export interface Assembly {
  readonly wireId: string;
  readonly parts: readonly ContentPart[];
  readonly calls: readonly RequestedCall[];
  /** What `message_delta` reported. */
  readonly stopReason?: string | null;
}

/** A control request of this host that the CLI has yet to answer. */
export interface Asked {
  readonly subtype: string;
  readonly value?: string | null | undefined;
}

/** A call the CLI waits for. */
export interface AskedCall {
  readonly requestId: string;
  /** JSON-RPC id of the call. */
  readonly id: unknown;
}

/** What a host remembers. It has one CLI and one session, so one state goes through `decode` and `encode` alike. */
export interface ClientState extends ClockedSession {
  /** MCP servers that live here, by name. */
  readonly servers: Readonly<Record<string, readonly ToolDefinition[]>>;
  /** Control requests so far; ids are made of it. */
  readonly requests: number;
  readonly asked: Readonly<Record<string, Asked>>;
  /** Calls the CLI waits for, by call id. */
  readonly calls: Readonly<Record<string, AskedCall>>;
  /** Rules the CLI suggested in this turn, by permission request. */
  readonly suggestions: Readonly<Record<string, readonly unknown[]>>;
  readonly assembly: Assembly | undefined;
  /** Wire id of the newest whole message. */
  readonly lastWireId: string | undefined;
  /** Text of a message that went on after a tool of it had begun. */
  readonly late: readonly Assistant[];
  /** Prompts that were sent before the session was known. */
  readonly early: readonly UserInput[];
  /** Cost of the process so far. */
  readonly costUsd: number;
  /** Whether an interrupt was marked in the running turn. */
  readonly interrupted: boolean;
  /** Whether the conversation begins anew after the running turn. */
  readonly reset: boolean;
}

/** A host that has neither sent nor read anything. */
export const initialClientState = (now: number): ClientState => ({
  ...newClockedSession(now),
  servers: {},
  requests: 0,
  asked: {},
  calls: {},
  suggestions: {},
  assembly: undefined,
  lastWireId: undefined,
  late: [],
  early: [],
  costUsd: 0,
  interrupted: false,
  reset: false,
});

export type Recorder = EventRecorder<ClientState, KnownHostFrame>;

/** The member under a name that the other side chose; never one that every object has. */
export const memberNamed = <Value>(
  members: Readonly<Record<string, Value>>,
  name: string,
): Value | undefined => (Object.hasOwn(members, name) ? members[name] : undefined);

export function without<Value>(
  members: Readonly<Record<string, Value>>,
  name: string,
): Readonly<Record<string, Value>> {
  const { [name]: _, ...others } = members;
  return others;
}

/** Answers a control request of the CLI. */
export const success = (request_id: string, response: Record<string, unknown>): KnownHostFrame => ({
  type: "control_response",
  response: { subtype: "success", request_id, response },
});

/** Refuses a control request of the CLI. */
export const failure = (request_id: string, error: string): KnownHostFrame => ({
  type: "control_response",
  response: { subtype: "error", request_id, error },
});

import type { CallType } from "@colloquy/schema/blackbox-ws";
import { type ChunkedList, emptyList } from "../../../state/index.ts";
import type { IntegrationRules } from "../integration.ts";
import { voiceCallId } from "../words.ts";

/** What a server remembers of what a connection has said. */
export interface ServerDecodeState {
  /** The server's clock when the frame came, in ms since 1970. The caller keeps it up to date. */
  readonly now: number;
  readonly rules: IntegrationRules;
  /** Member of `initialize` that the path wants (§3.1); absent: either. */
  readonly member?: "request" | "devRequest";
  readonly phase: "awaitingInit" | "talking" | "ended";
  /** Voice call an `sdpAnswer` answers. */
  readonly callId: string;
  /** Whether it was answered: a second answer is ignored (§7). */
  readonly answered: boolean;
}

/** A connection that has said nothing. */
export const initialDecodeState = (
  facts: Pick<ServerDecodeState, "now" | "rules" | "member">,
): ServerDecodeState => ({ ...facts, phase: "awaitingInit", callId: voiceCallId, answered: false });

/** What the server remembers of what it has shown on a connection. */
export interface ServerEncodeState {
  readonly rules: IntegrationRules;
  readonly callType: CallType;
  readonly channelId: string | null;
  /** Comes back in the summary (§4.7). */
  readonly additionalData?: Readonly<Record<string, unknown>>;
  readonly endpoint?: string;
  /** Whether the client has asked for the end. */
  readonly terminated: boolean;
  /** `over`: nothing more is said. */
  readonly phase: "connecting" | "connected" | "opened" | "over";
  readonly jobId: string;
  readonly createdAt: number;
  readonly openedAt?: number;
  /** The assistant message that is being shown. */
  readonly message?: ShownMessage;
  /** Calls that were told of and have no outcome yet, and whether the client runs them. */
  readonly calls: Readonly<Record<string, boolean>>;
  /** For the summary. */
  readonly transcript: ChunkedList<TranscriptEntry>;
}

export interface ShownMessage {
  readonly id: string;
  readonly text: string;
  /** Length of the text that went out. */
  readonly shown: number;
}

export interface TranscriptEntry {
  readonly speaker: "assistant" | "user";
  readonly text: string;
}

/** What `initialize` and the integration settle. */
export type ConversationFacts = Pick<ServerEncodeState, "rules"> &
  Partial<Pick<ServerEncodeState, "callType" | "channelId" | "additionalData" | "endpoint">>;

/** A connection that has shown nothing. */
export const initialEncodeState = (facts: ConversationFacts): ServerEncodeState => ({
  callType: "chat",
  channelId: null,
  ...facts,
  terminated: false,
  phase: "connecting",
  jobId: "",
  createdAt: 0,
  calls: {},
  transcript: emptyList,
});

import type { CallType, ServerFrame } from "@colloquy/schema/blackbox-ws";
import type { CommandRecorder } from "../../../codec/command-recorder.ts";
import { type EncodedSession, type FrameRecorder, toLiveSession } from "../../../codec/frame-recorder.ts";
import { type ChunkedList, emptyList, initialState } from "../../../state/index.ts";
import { voiceCallId } from "../values/constants.ts";
import { type ServerBody, serverFrame } from "../values/frames.ts";
import type { IntegrationRules } from "../values/integration.ts";

/** What a server remembers of what a connection has sent. */
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

/** A connection on which nothing was sent. */
export const initialDecodeState = (
  connection: Pick<ServerDecodeState, "now" | "rules" | "member">,
): ServerDecodeState => ({ ...connection, phase: "awaitingInit", callId: voiceCallId, answered: false });

/** Scratchpad of one frame of a client. */
export type DecodeContext = CommandRecorder<ServerDecodeState, ServerFrame>;

/** What the server remembers of what it sent on a connection. */
export interface ServerEncodeState extends EncodedSession {
  readonly rules: IntegrationRules;
  readonly callType: CallType;
  readonly channelId: string | null;
  /** Comes back in the summary (§4.7). */
  readonly additionalData?: Readonly<Record<string, unknown>>;
  readonly endpoint?: string;
  /** Whether the client has asked for the end. */
  readonly terminated: boolean;
  /** `over`: nothing more is sent. */
  readonly phase: "connecting" | "connected" | "opened" | "over";
  readonly jobId: string;
  readonly openedAt: number | undefined;
  /** The assistant message being sent. */
  readonly message: SentMessage | undefined;
  /** Calls that were reported and have no outcome yet. */
  readonly calls: readonly ReportedCall[];
  /** For the summary. */
  readonly transcript: ChunkedList<TranscriptEntry>;
}

export interface SentMessage {
  readonly id: string;
  readonly text: string;
  /** Length of the text that went out. */
  readonly sent: number;
}

export interface ReportedCall {
  readonly callId: string;
  /** Whether this client runs it. */
  readonly asked: boolean;
}

export interface TranscriptEntry {
  readonly speaker: "assistant" | "user";
  readonly text: string;
}

/** What `initialize` and the integration settle. */
export type ConversationInfo = Pick<ServerEncodeState, "rules"> &
  Partial<Pick<ServerEncodeState, "callType" | "channelId" | "additionalData" | "endpoint">>;

/** A connection on which nothing was sent. */
export const initialEncodeState = (conversation: ConversationInfo): ServerEncodeState => ({
  callType: "chat",
  channelId: null,
  ...conversation,
  session: toLiveSession(initialState),
  terminated: false,
  phase: "connecting",
  jobId: "",
  openedAt: undefined,
  message: undefined,
  calls: [],
  transcript: emptyList,
});

/** Scratchpad of one event of the session. */
export type EncodeContext = FrameRecorder<ServerEncodeState, ServerFrame>;

/** When the event happened, in ms since 1970. */
export const timeOf = ({ event }: EncodeContext): number => Date.parse(event.at);

/** Emits a frame, dated as the event and addressed to the channel. */
export const emitBody = (context: EncodeContext, body: ServerBody): void =>
  context.emit(serverFrame(body, { time: timeOf(context), channelId: context.state.channelId }));

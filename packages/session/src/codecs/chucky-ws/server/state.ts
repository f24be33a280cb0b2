import type { InitOptions, KnownServerFrame } from "@colloquy/schema/chucky-ws";
import type { CommandRecorder } from "../../../codec/command-recorder.ts";
import {
  type EncodedSession,
  type FrameRecorder,
  type LiveSession,
  toLiveSession,
} from "../../../codec/frame-recorder.ts";
import type { Dialect } from "../values/dialect.ts";
import type { TokenLimits } from "../values/token-limits.ts";

/** What a server remembers of what a connection has sent. */
export interface ServerDecodeState {
  /** The server's clock when the frame came, in ms since 1970. The caller keeps it up to date. */
  readonly now: number;
  /** Whether the connection was opened with `type=prompt` (§5). */
  readonly promptConnection: boolean;
  /** What the token settles. */
  readonly token?: TokenLimits;
  /** Whether a session was asked for. */
  readonly opened: boolean;
  /** Options last asked for; a prompt that repeats them changes nothing. */
  readonly options: InitOptions;
  /** Dialect of the connection, from its first user turn on. */
  readonly dialect?: Dialect;
  /** Whether no more user turns are taken. */
  readonly ended: boolean;
  /** Whether an unknown type of frame was answered before. */
  readonly unknownAnswered: boolean;
}

/** A connection on which nothing was sent. */
export function initialDecodeState(
  connection: Pick<ServerDecodeState, "now" | "promptConnection" | "token">,
): ServerDecodeState {
  return { ...connection, opened: false, options: {}, ended: false, unknownAnswered: false };
}

/** Scratchpad of one frame of a client. */
export type DecodeContext = CommandRecorder<ServerDecodeState, KnownServerFrame>;

/** What a server remembers of what it sent on a connection. */
export interface ServerEncodeState extends EncodedSession {
  /** Dialect to use; `documented` until the first user turn decides. */
  readonly dialect: Dialect;
  /** Whether flat answers stream (`includePartialMessages`). */
  readonly partial: boolean;
  /** Calls that may be asked for; absent: all. Set while past events are encoded, so that no answered call is asked again. */
  readonly openCalls?: ReadonlySet<string>;
  /** Client tools this connection runs; absent: all. */
  readonly clientTools?: ReadonlySet<string>;
  /** The model of the newest message, or the one the session is set to. */
  readonly model: string;
  /** The assistant message being sent. */
  readonly message: SentMessage | undefined;
}

/** How much of a message was sent. Lengths count what went out, so a snapshot or the whole message adds the rest. */
export interface SentMessage {
  readonly id: string;
  readonly text: number;
  readonly thinking: number;
  readonly thoughts: readonly string[];
  /** Stream events so far, and the block that is open. */
  readonly streamed: number;
  readonly blocks: number;
  readonly block?: "text" | "thinking";
}

/** A connection on which nothing of `session` was sent. */
export const initialEncodeState = (session: LiveSession): ServerEncodeState => ({
  dialect: "documented",
  partial: false,
  session: toLiveSession(session),
  model: session.settings.model ?? "",
  message: undefined,
});

/** Scratchpad of one event of the session. */
export type EncodeContext = FrameRecorder<ServerEncodeState, KnownServerFrame>;

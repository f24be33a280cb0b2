import type { StateMachine } from "@colloquy/define";
import type { Diagnostic } from "@colloquy/define/support";
import type { KnownEvent } from "@colloquy/schema/session";
import type { ConnectionCommand } from "../codec/commands.ts";
import type { Loss } from "../codec/losses.ts";
import type { FrameDirection } from "../order/index.ts";

/** A frame and who sent it. */
export interface DirectedFrame {
  readonly direction: FrameDirection;
  readonly frame: unknown;
}

/** A recorded request. */
export interface HttpRequest {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
}

/** What somebody on a connection said, in neutral words: a client asks (`command`), a server tells (`event`). */
export type Statement = { readonly command: ConnectionCommand } | { readonly event: KnownEvent };

/** What one frame said. */
export interface Heard {
  readonly statements: readonly Statement[];
  /** Why the frame or a part of it means nothing. */
  readonly diagnostics: readonly Diagnostic[];
  /** Whether the frame left no trace at all, not even in what is remembered for later frames. */
  readonly ignored: boolean;
}

/** Overhears one connection: reads the frames of both sides, each with the half of the codec that is their addressee. */
export interface Reader {
  /** Takes the next frame, which came at `now` (ms since 1970). The frame has passed `Wire.check`. */
  hear(frame: DirectedFrame, now: number): Heard;
}

/** Plays both sides of one connection. */
export interface Writer {
  /** The frames that say this, in order; none when the protocol has no word for it, or needs none. */
  say(statement: Statement, now: number): readonly DirectedFrame[];
}

/** What is known of a conversation before its first statement is written. */
export interface Prospect {
  /** Neutral id of the session. */
  readonly sessionId: string;
  /** Time of the first statement, in ms since 1970. */
  readonly startedAt: number;
  readonly statements: readonly Statement[];
}

/**
 * A protocol as `convert` sees it: both halves of its codec, ready to overhear a connection and to play one. Everything
 * is deterministic: readers and writers keep state, but have no clock and no random numbers.
 */
export interface Wire {
  readonly protocol: string;
  readonly losses: readonly Loss[];
  /** The order of its frames, for a monitor. */
  readonly order: readonly StateMachine[];
  /** Short name of a kind of frame, such as `result` or `control.close`. */
  nameOf(frame: DirectedFrame): string;
  /** What of a frame does not fit the protocol; nothing when all does. */
  check(frame: DirectedFrame): readonly Diagnostic[];
  /** When the frame says it was made, in ms since 1970; `undefined` when it does not. */
  timeOf(frame: DirectedFrame): number | undefined;
  /** The frame that a request over HTTP is; absent where requests are none, `undefined` for one that is of no concern. */
  fromRequest?(request: HttpRequest): unknown;
  createReader(): Reader;
  createWriter(prospect: Prospect): Writer;
}

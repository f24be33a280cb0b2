import type { FrameDirection, StateMachine } from "@colloquy/define";
import type { Diagnostic } from "@colloquy/define/support";
import type { KnownEvent } from "@colloquy/schema/session";
import type { ConnectionCommand } from "../commands.ts";
import { fromIssue, type Schema } from "../diagnostics.ts";
import type { AnyLosses } from "../losses.ts";

/** A frame and the side that sent it. */
export interface DirectedFrame {
  readonly direction: FrameDirection;
  readonly frame: unknown;
}

/** One request of an HTTP client. */
export interface HttpRequest {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
}

/** A command of the client, or an event of the session. */
export type SessionItem = { readonly command: ConnectionCommand } | { readonly event: KnownEvent };

/** What one frame comes to. */
export interface DecodedFrame {
  readonly items: readonly SessionItem[];
  /** Why the frame or a part of it comes to nothing. */
  readonly diagnostics: readonly Diagnostic[];
  /** Whether the frame changed nothing at all, not even the state for later frames. */
  readonly ignored: boolean;
}

/** Reads the frames of both sides of one connection, each with the half of the codec that receives it. */
export interface FrameDecoder {
  /** Takes the next frame, which came at `now` (ms since 1970). The frame has passed `ProtocolAdapter.check`. */
  decodeFrame(frame: DirectedFrame, now: number): DecodedFrame;
}

/** Plays both sides of one connection. */
export interface ItemEncoder {
  /** The frames of an item, in order; none when the protocol has no message for it, or needs none. */
  encodeItem(item: SessionItem, now: number): readonly DirectedFrame[];
}

/** What is known of a conversation before its first item is encoded. */
export interface ConversionContext {
  /** Neutral id of the session. */
  readonly sessionId: string;
  /** Time of the first item, in ms since 1970. */
  readonly startedAt: number;
  readonly items: readonly SessionItem[];
}

/**
 * A protocol for tools that work on transcripts: both halves of its codec, ready to read a connection and to play one.
 * Everything is deterministic: decoders and encoders keep state, but have no clock and no random numbers.
 */
export interface ProtocolAdapter {
  readonly protocol: string;
  readonly losses: AnyLosses;
  /** The order of its frames, for a monitor. */
  readonly order: readonly StateMachine[];
  /** Short name of a kind of frame, such as `result` or `control.close`. */
  frameName(frame: DirectedFrame): string;
  /** What of a frame does not fit the protocol; nothing when all does. */
  check(frame: DirectedFrame): readonly Diagnostic[];
  /** When the frame says it was made, in ms since 1970; `undefined` when it does not. */
  timeOf(frame: DirectedFrame): number | undefined;
  /** The frame that a request over HTTP is. Absent where requests are none; `undefined` for one of no operation. */
  fromRequest?(request: HttpRequest): unknown;
  createDecoder(): FrameDecoder;
  createEncoder(context: ConversionContext): ItemEncoder;
}

/** Checks the frames of each side against its schema. */
export const checkBy =
  (schemas: Readonly<Record<FrameDirection, Schema>>): ProtocolAdapter["check"] =>
  ({ direction, frame }) =>
    shapeProblems(schemas[direction], frame);

/** Everything about a value that does not fit a schema; `prefix` is the pointer to the value. */
export function shapeProblems(schema: Schema, value: unknown, prefix = ""): readonly Diagnostic[] {
  const parsed = schema.safeParse(value);
  return parsed.success ? [] : parsed.error.issues.map((issue) => fromIssue(issue, prefix));
}

/** A time as the wire writes it in ms since 1970; `undefined` for what is no time. */
export function millisecondsOf(time: unknown): number | undefined {
  const milliseconds = typeof time === "string" ? Date.parse(time) : Number.NaN;
  return Number.isNaN(milliseconds) ? undefined : milliseconds;
}

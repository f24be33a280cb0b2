import type { Diagnostic } from "@colloquy/define/support";
import type { KnownCommand, KnownEvent } from "@colloquy/schema/session";

/** A reason to end the connection. */
export interface Close {
  /** WebSocket close code; on standard streams the exit code of the process. */
  readonly code: number;
  /** At most 123 bytes of UTF-8. */
  readonly reason: string;
}

/** What one incoming frame comes to besides what it means. */
interface DecodeResult<State, Frame> {
  readonly state: State;
  /** Frames to send back at once. */
  readonly frames: readonly Frame[];
  /** Why a frame or a part of it was refused. */
  readonly diagnostics: readonly Diagnostic[];
  /** Close the connection after the frames. */
  readonly close?: Close;
}

/** What one frame of a client asks for, in order. Without commands, frames and diagnostics the frame is ignored. */
export interface DecodedCommands<State, Command, Frame> extends DecodeResult<State, Frame> {
  readonly commands: readonly Command[];
}

/** What one frame of a server reports, in order. Without events, frames and diagnostics the frame is ignored. */
export interface DecodedEvents<State, Frame> extends DecodeResult<State, Frame> {
  readonly events: readonly KnownEvent[];
}

/** What one command or event is on the wire. No frame: this protocol has no message for it. */
export interface Encoded<State, Frame> {
  readonly state: State;
  readonly frames: readonly Frame[];
  readonly close?: Close;
}

/**
 * One half of a protocol, pure: no clock, no random numbers, no I/O. Ids and times come from the events themselves, so
 * encoding the same events from the same state gives the same frames, on any node, after any restart.
 */
export interface ServerCodec<DecodeState, EncodeState, ClientFrame, ServerFrame, Command = KnownCommand> {
  readonly side: "server";
  readonly protocol: string;
  decode(state: DecodeState, frame: ClientFrame): DecodedCommands<DecodeState, Command, ServerFrame>;
  encode(state: EncodeState, event: KnownEvent): Encoded<EncodeState, ServerFrame>;
}

/** The other half: what a client of the protocol sends and reads. */
export interface ClientCodec<DecodeState, EncodeState, ClientFrame, ServerFrame, Command = KnownCommand> {
  readonly side: "client";
  readonly protocol: string;
  decode(state: DecodeState, frame: ServerFrame): DecodedEvents<DecodeState, ClientFrame>;
  /**
   * Records what the client itself sent, for wires that do not echo it: to be called with each command that was encoded
   * and sent. On a wire that reports everything it records nothing.
   */
  recordSent(state: DecodeState, command: Command): DecodedEvents<DecodeState, ClientFrame>;
  encode(state: EncodeState, command: Command): Encoded<EncodeState, ClientFrame>;
}

import type { KnownCommand, KnownEvent } from "@colloquy/schema/session";
import type { Diagnostic } from "./diagnostic.ts";

/** A reason to end the connection. */
export interface Close {
  /** WebSocket close code; on standard streams the exit code of the process. */
  readonly code: number;
  /** At most 123 bytes of UTF-8. */
  readonly reason: string;
}

/** What one incoming frame means. Exactly the empty result means «ignore it». */
export interface Decoded<State, Meaning, Reply> {
  readonly state: State;
  /** Commands (server side) or events (client side), in order. */
  readonly meanings: readonly Meaning[];
  /** Frames to send back at once. */
  readonly replies: readonly Reply[];
  /** Why a frame or a part of it was refused. */
  readonly diagnostics: readonly Diagnostic[];
  /** Close the connection after the replies. */
  readonly close?: Close;
}

/** What one outgoing meaning looks like on the wire. No frame means: this protocol has no word for it. */
export interface Encoded<State, Frame> {
  readonly state: State;
  readonly frames: readonly Frame[];
  readonly close?: Close;
}

/**
 * One half of a protocol, pure: no clock, no random numbers, no I/O. Ids and times come from the events themselves, so
 * encoding the same events from the same state gives the same frames, on any node, after any restart.
 */
export interface ServerCodec<DecodeState, EncodeState, ClientFrame, ServerFrame, Meaning = KnownCommand> {
  readonly side: "server";
  readonly protocol: string;
  decode(state: DecodeState, frame: ClientFrame): Decoded<DecodeState, Meaning, ServerFrame>;
  encode(state: EncodeState, event: KnownEvent): Encoded<EncodeState, ServerFrame>;
}

/** The other half: what a client of the protocol sends and reads. */
export interface ClientCodec<DecodeState, EncodeState, ClientFrame, ServerFrame, Meaning = KnownCommand> {
  readonly side: "client";
  readonly protocol: string;
  decode(state: DecodeState, frame: ServerFrame): Decoded<DecodeState, KnownEvent, ClientFrame>;
  encode(state: EncodeState, meaning: Meaning): Encoded<EncodeState, ClientFrame>;
}

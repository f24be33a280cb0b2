import type { CallType, ClientFrame } from "@colloquy/schema/blackbox-ws";
import type { Settings } from "@colloquy/schema/session";
import {
  type ClockedSession,
  type EventRecorder,
  newClockedSession,
} from "../../../codec/event-recorder/index.ts";

/** What a client remembers of what it has read and sent. */
export interface ClientDecodeState extends ClockedSession {
  /** What it asked for. */
  readonly settings: Settings;
  readonly callType: CallType;
  /** Its own answer to the offer; empty before it has answered. */
  readonly sdpAnswer: string;
  /** When each call was first reported, in ms since 1970, by its id. */
  readonly calledAt: ReadonlyMap<string, number>;
}

export type Recorder = EventRecorder<ClientDecodeState, ClientFrame>;

/** A client that has read nothing. */
export const initialClientState = (now: number): ClientDecodeState => ({
  ...newClockedSession(now),
  settings: {},
  callType: "chat",
  sdpAnswer: "",
  calledAt: new Map(),
});

/** What a client has to know to write. */
export interface ClientEncodeState {
  /** The client's clock, in ms since 1970. The caller keeps it up to date. */
  readonly now: number;
  readonly channelId: string | null;
  /** Whether it has asked for the end. */
  readonly ended: boolean;
}

export const initialClientEncodeState = (now: number): ClientEncodeState => ({
  now,
  channelId: null,
  ended: false,
});

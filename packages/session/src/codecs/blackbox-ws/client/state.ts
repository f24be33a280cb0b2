import type { CallType } from "@colloquy/schema/blackbox-ws";
import type { Settings } from "@colloquy/schema/session";
import {
  type EventRecorder,
  initialRecorderState,
  type RecorderState,
} from "../../../codec/event-recorder.ts";

/** What a client remembers of what it has read and sent. */
export interface ClientDecodeState extends RecorderState {
  /** What it asked for. */
  readonly settings: Settings;
  readonly callType: CallType;
  /** Its own answer to the offer. */
  readonly sdpAnswer?: string;
  /** When each call was first told of, in ms since 1970. */
  readonly toldAt: Readonly<Record<string, number>>;
  /** Tools that it has offered to run; absent: it does not know. */
  readonly clientTools?: ReadonlySet<string>;
}

export type Recorder = EventRecorder<ClientDecodeState>;

/** A client that has read nothing. */
export const initialClientState = (now: number): ClientDecodeState => ({
  ...initialRecorderState(now),
  settings: {},
  callType: "chat",
  toldAt: {},
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

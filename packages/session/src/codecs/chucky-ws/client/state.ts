import type { InitOptions, KnownClientFrame } from "@colloquy/schema/chucky-ws";
import {
  type ClockedSession,
  type EventRecorder,
  newClockedSession,
} from "../../../codec/event-recorder/index.ts";
import type { Dialect } from "../values/dialect.ts";

/** What a client remembers of what it has read and sent. */
export type ClientDecodeState = ClockedSession;

export type Recorder = EventRecorder<ClientDecodeState, KnownClientFrame>;

/** A client that has read nothing. */
export const initialClientState: (now: number) => ClientDecodeState = newClockedSession;

/** What a client has to know to write. */
export interface ClientEncodeState {
  readonly dialect: Dialect;
  /** Options of the last `init` or `prompt`: the Python client repeats some of them with every turn. */
  readonly options: InitOptions;
}

export const initialClientEncodeState = (dialect: Dialect): ClientEncodeState => ({ dialect, options: {} });

import type { InitOptions } from "@colloquy/schema/chucky-ws";
import type { KnownEvent } from "@colloquy/schema/session";
import {
  type EventRecorder,
  initialRecorderState,
  type RecorderState,
} from "../../../codec/event-recorder.ts";
import type { Dialect } from "../dialect.ts";

/** What a client remembers of what it has read. */
export interface ClientDecodeState extends RecorderState {
  /** Tools that the client has offered to run; absent: it does not know. */
  readonly clientTools?: ReadonlySet<string>;
}

export type Recorder = EventRecorder<ClientDecodeState>;

/** A client that has read nothing. */
export const initialClientState = (now: number): ClientDecodeState => initialRecorderState(now);

/** What a client has to know to write. */
export interface ClientEncodeState {
  readonly dialect: Dialect;
  /** Options of the last `init` or `prompt`: the Python client repeats some of them with every turn. */
  readonly options: InitOptions;
}

export const initialClientEncodeState = (dialect: Dialect): ClientEncodeState => ({ dialect, options: {} });

export type EventOf<T extends KnownEvent["type"]> = Extract<KnownEvent, { readonly type: T }>;

import type { InitOptions } from "@colloquy/schema/chucky-ws";
import type { KnownEvent, ToolCallPart } from "@colloquy/schema/session";
import { initialState, type SessionState } from "../../../state/index.ts";
import type { Dialect } from "../dialect.ts";

/** What a client remembers of what it has read. The wire has no numbers, times or ids of turns: they are counted here. */
export interface ClientDecodeState {
  /** The client's clock when the frame came, in ms since 1970. The caller keeps it up to date. */
  readonly now: number;
  /** Fold of all events so far. */
  readonly session: SessionState;
  /** Turns and messages so far; ids are made of them. */
  readonly turns: number;
  readonly messages: number;
  /** Tools that the client has offered to run; absent: it does not know. */
  readonly clientTools?: ReadonlySet<string>;
  /** Tool uses of which it is not yet known who runs them. */
  readonly held: readonly ToolCallPart[];
}

/** A client that has read nothing. */
export const initialClientState = (now: number): ClientDecodeState => ({
  now,
  session: initialState,
  turns: 0,
  messages: 0,
  held: [],
});

/** What a client has to know to write. */
export interface ClientEncodeState {
  readonly dialect: Dialect;
  /** Options of the last `init` or `prompt`: the Python client repeats some of them with every turn. */
  readonly options: InitOptions;
}

export const initialClientEncodeState = (dialect: Dialect): ClientEncodeState => ({ dialect, options: {} });

export type EventOf<T extends KnownEvent["type"]> = Extract<KnownEvent, { readonly type: T }>;

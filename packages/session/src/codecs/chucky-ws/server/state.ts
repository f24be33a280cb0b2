import type { InitOptions, TokenClaims } from "@colloquy/schema/chucky-ws";
import type { Dialect } from "../dialect.ts";

/** Claims of a token that bound what its holder gets (§1). */
export type TokenBounds = Pick<TokenClaims, "sdkConfig" | "permissions">;

/** What a server remembers of what a connection has said. */
export interface ServerDecodeState {
  /** The server's clock when the frame came, in ms since 1970. The caller keeps it up to date. */
  readonly now: number;
  /** Whether the connection was opened with `type=prompt` (§5). */
  readonly promptConnection: boolean;
  /** What the token settles. */
  readonly token?: TokenBounds;
  /** Whether a session was asked for. */
  readonly opened: boolean;
  /** Options last asked for; a prompt that repeats them changes nothing. */
  readonly options: InitOptions;
  /** Words of the connection, from its first user turn on. */
  readonly dialect?: Dialect;
  /** Whether no more user turns are taken. */
  readonly ended: boolean;
  /** Whether an unknown type of frame was answered before. */
  readonly unknownAnswered: boolean;
}

/** A connection that has said nothing. */
export function initialDecodeState(
  facts: Pick<ServerDecodeState, "now" | "promptConnection" | "token">,
): ServerDecodeState {
  return { ...facts, opened: false, options: {}, ended: false, unknownAnswered: false };
}

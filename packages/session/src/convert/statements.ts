import type { KnownCommand, KnownEvent } from "@colloquy/schema/session";
import type { Decoded, Encoded } from "../codec.ts";
import type { ConnectionMeaning, OpenSession } from "../meanings.ts";
import type { DirectedFrame, Heard, Statement } from "./wire.ts";

export const commands = (meanings: readonly ConnectionMeaning[]): Statement[] =>
  meanings.map((command) => ({ command }));

export const events = (meanings: readonly KnownEvent[]): Statement[] => meanings.map((event) => ({ event }));

/** Frames a client sends. */
export const fromClient = ({ frames }: Encoded<unknown, unknown>): DirectedFrame[] =>
  frames.map((frame) => ({ direction: "clientToServer", frame }));

/** Frames a server sends. */
export const fromServer = ({ frames }: Encoded<unknown, unknown>): DirectedFrame[] =>
  frames.map((frame) => ({ direction: "serverToClient", frame }));

/** What a decoded frame said. `before` is the state it was decoded in. */
export function heard<State>(
  before: State,
  { state, diagnostics }: Pick<Decoded<State, unknown, unknown>, "state" | "diagnostics">,
  statements: readonly Statement[],
): Heard {
  return { statements, diagnostics, ignored: statements.length === 0 && state === before };
}

/** For protocols that have one way only to get a session: `session.open` of a new one is a `session.create`. */
export function withoutOpen(meaning: ConnectionMeaning): KnownCommand | undefined {
  if (meaning.type === "input.end") return undefined;
  if (meaning.type !== "session.open") return meaning;
  return isNew(meaning) ? { type: "session.create", settings: meaning.settings } : undefined;
}

const isNew = ({ sessionId, latest }: OpenSession) => sessionId === undefined && !latest;

import type { KnownCommand, KnownEvent } from "@colloquy/schema/session";
import type { DecodedEvents, Encoded } from "../codec/codec.ts";
import type { ConnectionCommand, OpenSession } from "../codec/commands.ts";
import type { DirectedFrame, Heard, Statement } from "./wire.ts";

export const commands = (list: readonly ConnectionCommand[]): Statement[] =>
  list.map((command) => ({ command }));

export const events = (list: readonly KnownEvent[]): Statement[] => list.map((event) => ({ event }));

/** Frames a client sends. */
export const fromClient = ({ frames }: Encoded<unknown, unknown>): DirectedFrame[] =>
  frames.map((frame) => ({ direction: "clientToServer", frame }));

/** Frames a server sends. */
export const fromServer = ({ frames }: Encoded<unknown, unknown>): DirectedFrame[] =>
  frames.map((frame) => ({ direction: "serverToClient", frame }));

/** What a decoded frame said. `before` is the state it was decoded in. */
export function heard<State>(
  before: State,
  { state, diagnostics }: Pick<DecodedEvents<State, unknown>, "state" | "diagnostics">,
  statements: readonly Statement[],
): Heard {
  return { statements, diagnostics, ignored: statements.length === 0 && state === before };
}

/** For protocols that have one way only to get a session: `session.open` of a new one is a `session.create`. */
export function withoutOpen(command: ConnectionCommand): KnownCommand | undefined {
  if (command.type === "input.end") return undefined;
  if (command.type !== "session.open") return command;
  return isNew(command) ? { type: "session.create", settings: command.settings } : undefined;
}

const isNew = ({ sessionId, latest }: OpenSession) => sessionId === undefined && !latest;

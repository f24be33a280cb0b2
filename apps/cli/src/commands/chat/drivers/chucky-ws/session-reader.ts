import type { KnownEvent } from "@colloquy/schema/session";
import type { ConnectionCommand } from "@colloquy/session";
import {
  type ClientDecodeState,
  chuckyWsClient,
  initialClientState,
  recordDisconnect,
} from "@colloquy/session/chucky-ws";
import { Failure } from "../../../../failure.ts";

/** Reads the events of one session as its client sees them, over as many connections as it takes. */
export interface SessionReader {
  /** The events a frame reports. @throws Failure for an error of the server that no turn reports. */
  read(frame: unknown): readonly KnownEvent[];
  /** The events that follow from a command of this client. */
  recordSent(command: ConnectionCommand): readonly KnownEvent[];
  /** The end of the running turn, when it ended with its connection. */
  recordDisconnect(): readonly KnownEvent[];
}

/** Creates the reader of a session of which nothing is known yet. */
export function createSessionReader(clock: () => number, warn: (text: string) => void): SessionReader {
  let state: ClientDecodeState = initialClientState(clock());
  const take = (result: Pick<ReturnType<typeof recordDisconnect>, "state" | "events">) => {
    state = result.state;
    return result.events;
  };
  const current = () => ({ ...state, now: clock() });
  return {
    read(frame) {
      const decoded = chuckyWsClient.decode(current(), frame);
      const events = take(decoded);
      for (const { code, message, pointer } of decoded.diagnostics) {
        if (isErrorFrame(frame) && state.session.turn === undefined) throw refusal(code, message);
        warn(`${message} (${code}${pointer === "" ? "" : ` at ${pointer}`})`);
      }
      return events;
    },
    recordSent: (command) => take(chuckyWsClient.recordSent(current(), command)),
    recordDisconnect: () => take(recordDisconnect(current())),
  };
}

const isErrorFrame = (frame: unknown): boolean =>
  typeof frame === "object" && frame !== null && "type" in frame && frame.type === "error";

const refusal = (code: string, message: string): Failure =>
  code === "authentication-error"
    ? new Failure("auth", `the server does not let us in: ${message}`, {
        help: "Give it --token, or set COLLOQUY_TOKEN.",
      })
    : new Failure("peer", `the server refused: ${message} (${code})`);

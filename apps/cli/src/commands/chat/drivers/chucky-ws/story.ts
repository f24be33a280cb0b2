import type { KnownEvent } from "@colloquy/schema/session";
import { type ConnectionCommand, reduce } from "@colloquy/session";
import { type ClientDecodeState, chuckyWsClient, initialClientState } from "@colloquy/session/chucky-ws";
import { Failure } from "../../../../failure.ts";

/** What one client makes of the frames of its session, over as many connections as it takes. */
export interface Story {
  /** The events a frame tells. @throws Failure for an error of the server that no turn will tell of. */
  read(frame: unknown): readonly KnownEvent[];
  /** The events that follow from what this client sent. */
  sent(command: ConnectionCommand): readonly KnownEvent[];
  /** The end of the running turn, when the connection went away with it. */
  brokenOff(): readonly KnownEvent[];
}

/** Creates the story of a session that nothing is known of yet. */
export function createStory(clock: () => number, warn: (text: string) => void): Story {
  let state: ClientDecodeState = initialClientState(clock());
  return {
    read(frame) {
      const decoded = chuckyWsClient.decode({ ...state, now: clock() }, frame);
      state = decoded.state;
      for (const { code, message, pointer } of decoded.diagnostics) {
        if (isErrorFrame(frame) && state.session.turn === undefined) throw refusal(code, message);
        warn(`${message} (${code}${pointer === "" ? "" : ` at ${pointer}`})`);
      }
      return decoded.events;
    },
    sent(command) {
      const noted = chuckyWsClient.recordSent({ ...state, now: clock() }, command);
      state = noted.state;
      return noted.events;
    },
    brokenOff() {
      const events = interruption(state, clock());
      state = { ...state, session: events.reduce(reduce, state.session) };
      return events;
    },
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

/** The wire has no word for it: an interrupted turn ends with the connection (chucky-ws §6.7). */
function interruption({ session }: ClientDecodeState, now: number): readonly KnownEvent[] {
  const { turn } = session;
  if (turn === undefined) return [];
  const { id: turnId, round: rounds, toolCalls } = turn;
  const durationMs = Math.max(0, now - Date.parse(turn.startedAt));
  const at = new Date(Math.max(now, Date.parse(session.updatedAt))).toISOString();
  const head = { sessionId: session.sessionId, at, seq: session.lastSeq + 1 };
  return [{ type: "turn.interrupted", ...head, turnId, durationMs, rounds, toolCalls, reason: "user" }];
}

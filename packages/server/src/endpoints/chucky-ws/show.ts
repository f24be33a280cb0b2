import type { KnownEvent } from "@colloquy/schema/session";
import {
  chuckyWsServer,
  type Dialect,
  initialEncodeState,
  readyFrame,
  type ServerEncodeState,
  sessionInfoFrame,
} from "@colloquy/session/chucky-ws";
import type { Session, Subscription } from "../../engine/engine.ts";
import type { FrameWriter } from "../../transports/connection.ts";
import { closeReason, closeReasons } from "./errors.ts";
import { frameText } from "./frame-text.ts";

export interface ShowOptions {
  readonly session: Session;
  readonly writer: FrameWriter;
  /** Client tools the connection runs; absent: all. */
  readonly clientTools: ReadonlySet<string> | undefined;
  readonly partial: boolean;
  /** Called for each event, after its frames went out. */
  readonly seen: (event: KnownEvent) => void;
}

/** What a connection is shown of its session. */
export interface Show {
  /** Decides the words, from the next event on. */
  speak(dialect: Dialect): void;
  /** Says that the session is ready, and what it is (§6 step 2). */
  greet(): void;
  /** Says again what the session is. */
  inform(): void;
  resume(): void;
  cancel(): void;
}

const reasons = {
  deleted: closeReason("SESSION_ERROR", "The session was deleted."),
  shutdown: closeReasons.shutdown,
  failed: closeReasons.fault,
} as const;

/** Shows a session from now on; a turn that runs is shown from its start. */
export function createShow(options: ShowOptions): Show {
  const { session, writer } = options;
  let state = initialState(options);

  function deliver(events: readonly KnownEvent[]): boolean {
    state = withOpenCalls(state, session, events);
    for (const event of events) {
      const encoded = chuckyWsServer.encode(state, event);
      state = encoded.state;
      for (const frame of encoded.frames)
        writer.send(frameText(event, state.dialect, frame), {
          ownTick: needsOwnTick(state.dialect, frame.type),
        });
      options.seen(event);
      if (encoded.close) writer.end();
    }
    return !writer.slow;
  }

  const subscription: Subscription = session.subscribe(
    session.state.turn ? session.state.turn.startedSeq - 1 : session.lastSeq,
    {
      deliver,
      ended: (reason) => writer.end(reasons[reason]),
    },
  );

  const inform = () => writer.send(JSON.stringify(sessionInfoFrame(state.session)));
  return {
    speak(dialect) {
      state = { ...state, dialect };
    },
    greet() {
      writer.send(JSON.stringify(readyFrame));
      inform();
    },
    inform,
    resume: () => subscription.resume(),
    cancel: () => subscription.cancel(),
  };
}

function initialState({ session, clientTools, partial }: ShowOptions): ServerEncodeState {
  return { ...initialEncodeState(session.state), partial, ...(clientTools && { clientTools }) };
}

/** A call that was answered by the time it is shown is not asked again. */
function withOpenCalls(
  state: ServerEncodeState,
  session: Session,
  events: readonly KnownEvent[],
): ServerEncodeState {
  if (!events.some(({ type }) => type === "tool.requested")) return state;
  const calls = session.state.turn?.calls ?? [];
  return { ...state, openCalls: new Set(calls.map(({ callId }) => callId)) };
}

const needsOwnTick = (dialect: Dialect, type: string) => dialect === "deltas" && type === "tool_call";

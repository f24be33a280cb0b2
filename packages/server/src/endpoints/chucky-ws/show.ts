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
import type { Ending } from "./endings.ts";
import { ending, faultEnding, shutdownEnding } from "./endings.ts";
import { frameText } from "./frame-text.ts";
import type { Outbox } from "./outbox.ts";

export interface ShowOptions {
  readonly session: Session;
  readonly outbox: Outbox;
  /** Client tools the connection runs; absent: all. */
  readonly clientTools: ReadonlySet<string> | undefined;
  readonly partial: boolean;
  /** Called for each event, after its frames went out. */
  readonly seen: (event: KnownEvent) => void;
  readonly slow: () => void;
  /** The session is over; without an `ending` it ended well. */
  readonly ended: (ending?: Ending) => void;
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

const endings = {
  deleted: ending("SESSION_ERROR", "The session was deleted."),
  shutdown: shutdownEnding,
  failed: faultEnding,
} as const;

/** Shows a session from now on; a turn that runs is shown from its start. */
export function createShow(options: ShowOptions): Show {
  const { session, outbox } = options;
  let state = initialState(options);

  function deliver(events: readonly KnownEvent[]): boolean {
    state = withOpenCalls(state, session, events);
    for (const event of events) {
      const encoded = chuckyWsServer.encode(state, event);
      state = encoded.state;
      for (const frame of encoded.frames)
        outbox.put(frameText(event, state.dialect, frame), isApart(state.dialect, frame.type));
      options.seen(event);
      if (encoded.close) options.ended();
    }
    if (outbox.slow) options.slow();
    return !outbox.slow;
  }

  const subscription: Subscription = session.subscribe(
    session.state.turn ? session.state.turn.startedSeq - 1 : session.lastSeq,
    {
      deliver,
      ended: (reason) => options.ended(endings[reason]),
    },
  );

  const inform = () => outbox.put(JSON.stringify(sessionInfoFrame(state.session)));
  return {
    speak(dialect) {
      state = { ...state, dialect };
    },
    greet() {
      outbox.put(JSON.stringify(readyFrame));
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

const isApart = (dialect: Dialect, type: string) => dialect === "deltas" && type === "tool_call";

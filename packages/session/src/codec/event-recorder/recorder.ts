import type { Diagnostic } from "@colloquy/define/support";
import { type EventInput, isEphemeral, type KnownEvent, type ToolCallPart } from "@colloquy/schema/session";
import { initialState, isEarlier, reduce, type SessionState } from "../../state/index.ts";
import type { DecodedEvents } from "../codec.ts";

import { derivedId, nilUuid } from "../ids.ts";

/** A call that a message makes, and the MCP server of its tool. */
export interface RequestedCall extends ToolCallPart {
  readonly server?: string;
}

/** What a client remembers of a session in order to number, date and name what its frames report. */
export interface RecordedSession {
  /** Fold of all events recorded so far. */
  readonly session: SessionState;
  /** Turns and messages that were named here because the wire does not name them; ids are derived from the counts. */
  readonly turns: number;
  readonly messages: number;
  /** Tool calls whose executor no frame has shown yet. */
  readonly held: readonly RequestedCall[];
  /** Names of the tools that this client has offered to run; absent: unknown. */
  readonly clientTools?: ReadonlySet<string>;
}

/** The memory of a session of which no frame was read yet; without an id, its first event sets one. */
export const newRecordedSession = (sessionId = ""): RecordedSession => ({
  session: { ...initialState, sessionId },
  turns: 0,
  messages: 0,
  held: [],
});

/** Scratchpad of one `decode` call of a client: collects what a frame reports. Lives as long as the call. */
export interface EventRecorder<State extends RecordedSession = RecordedSession, Frame = unknown> {
  /** What the client remembers, with all events recorded up to now. */
  readonly state: State;
  readonly session: SessionState;
  /** When the frame was written (RFC 3339); the client's clock where frames carry no time. */
  readonly at: string;
  /** Numbers, dates and reduces an event. None is dated before the newest durable one. */
  record(event: EventInput<KnownEvent>): void;
  /** Changes what the client remembers beside the events. */
  update(patch: Partial<State>): void;
  /** Sends a frame back at once. */
  reply(frame: Frame): void;
  /** Reports why a part of the frame was refused. */
  report(diagnostic: Diagnostic): void;
  /** Everything collected. A frame that changed nothing returns the state object it was decoded in. */
  result(): DecodedEvents<State, Frame>;
}

export interface RecorderOptions<State extends RecordedSession> {
  readonly state: State;
  readonly at: string;
  /** Session the frame names; absent: that of the state, or the nil UUID while there is none. */
  readonly sessionId?: string;
}

/** Creates the recorder of one frame. */
export function createEventRecorder<State extends RecordedSession, Frame = never>(
  options: RecorderOptions<State>,
): EventRecorder<State, Frame> {
  const events: KnownEvent[] = [];
  const frames: Frame[] = [];
  const diagnostics: Diagnostic[] = [];
  let { state } = options;
  return {
    at: options.at,
    get state() {
      return state;
    },
    get session() {
      return state.session;
    },
    record(input) {
      const event = toEvent(input, state.session, options);
      events.push(event);
      state = { ...state, session: reduce(state.session, event) };
    },
    update(patch) {
      state = { ...state, ...patch };
    },
    reply(frame) {
      frames.push(frame);
    },
    report(diagnostic) {
      diagnostics.push(diagnostic);
    },
    result: () => ({ state, events, frames, diagnostics }),
  };
}

/** A client whose wire does not date frames: events are dated by its own clock. */
export interface ClockedSession extends RecordedSession {
  /** The client's clock when the frame arrived, in ms since 1970. The caller keeps it up to date. */
  readonly now: number;
}

export const newClockedSession = (now: number): ClockedSession => ({ now, ...newRecordedSession() });

/** Creates the recorder of one frame that carries no time. */
export const createClockedRecorder = <State extends ClockedSession, Frame = never>(
  state: State,
): EventRecorder<State, Frame> => createEventRecorder({ state, at: new Date(state.now).toISOString() });

type Head = Omit<RecorderOptions<RecordedSession>, "state">;

function toEvent(input: EventInput<KnownEvent>, session: SessionState, { at, sessionId }: Head): KnownEvent {
  const dated = {
    ...input,
    sessionId: sessionId ?? (session.sessionId || nilUuid),
    at: isEarlier(at, session.updatedAt) ? session.updatedAt : at,
  } as KnownEvent;
  return isEphemeral(dated) ? dated : { ...dated, seq: session.lastSeq + 1 };
}

const counters = { turn: "turns", user: "messages", message: "messages" } as const;

/** Names a turn or a message that the wire does not name: the same id in every reading of the same frames. */
export function createId(recorder: EventRecorder, purpose: keyof typeof counters): string {
  const counter = counters[purpose];
  const number = recorder.state[counter] + 1;
  recorder.update({ [counter]: number });
  return derivedId(recorder.session.sessionId, purpose, number);
}

/** Milliseconds from an instant until the frame; 0 when the clocks disagree. */
export const elapsedSince = ({ at }: EventRecorder, instant: string | number): number =>
  Math.max(0, Date.parse(at) - (typeof instant === "number" ? instant : Date.parse(instant)));

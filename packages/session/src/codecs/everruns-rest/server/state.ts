import type { Message as WireMessage } from "@colloquy/schema/everruns-rest";
import type { KnownCommand } from "@colloquy/schema/session";
import type { CommandRecorder } from "../../../codec/command-recorder.ts";
import { type EncodedSession, type FrameRecorder, toLiveSession } from "../../../codec/frame-recorder.ts";
import { type EventOf, initialState, type OpenMessage } from "../../../state/index.ts";
import type { EverrunsEvent } from "../values/frames.ts";

/** What a server has to know to read a request. */
export interface ServerDecodeState {
  /** Names of the models there are; `undefined` where they are not known: then every id of one is let through. */
  readonly models: readonly string[] | undefined;
}

/** Scratchpad of one request. */
export type DecodeContext = CommandRecorder<ServerDecodeState, EverrunsEvent, KnownCommand>;

/** What has to be known of a log to encode its next event. Immutable, small, plain data: a checkpoint to go on from. */
export interface ServerEncodeState extends EncodedSession {
  /** `session_…`; empty before the first event. */
  readonly sessionId: string;
  /** Tells the ids of this session's events from those of others. */
  readonly mark: number;
  /** Time of the newest stored event that was encoded, in milliseconds since 1970. */
  readonly time: number;
  /** Sequence of the newest event that went out. */
  readonly sequence: number;
  readonly turn: EncodedTurn | undefined;
}

/** What the wire has of the running turn beside its state. */
export interface EncodedTurn {
  /** The context of its events: `turn_…` and `message_…`. */
  readonly ids: TurnIds;
  /** Messages of this turn so far: what `llm.generation` shows as the prompt. */
  readonly prompt: readonly WireMessage[];
  /** The model round whose message is being written. */
  readonly round: EncodedRound | undefined;
  /** Spans of the open calls that run. */
  readonly spans: readonly CallSpan[];
  /** Open calls that the client was asked for. */
  readonly asked: readonly string[];
  /** Calls the newest message makes that were not requested yet. */
  readonly announced: readonly string[];
  /** The tools the server runs at the moment. */
  readonly act: EncodedAct | undefined;
  /** A message that broke off with an error; it goes out with the failure of its turn, which knows the reason. */
  readonly broken: WrittenMessage | undefined;
}

export interface TurnIds {
  readonly turn_id: string;
  readonly input_message_id: string;
}

type TurnInRound = EncodedTurn & { readonly round: EncodedRound };

export interface EncodedRound {
  /** `exec_…` */
  readonly span: string;
  /** `message_…` */
  readonly messageId: string;
  /** Text sent so far. */
  readonly text: string;
  /** Reasoning sent so far that is not completed. */
  readonly thinking: string;
}

export interface CallSpan {
  readonly callId: string;
  /** `exec_…` */
  readonly span: string;
}

export interface EncodedAct {
  /** `exec_…` */
  readonly span: string;
  readonly startedAt: number;
  readonly successes: number;
  readonly errors: number;
}

/** A complete message, and the round it was written in. */
export interface WrittenMessage {
  readonly span: string;
  readonly open: OpenMessage;
  readonly event: EventOf<"message.completed">;
}

/** The state before the first event of a log. */
export const initialEncodeState: ServerEncodeState = {
  session: toLiveSession(initialState),
  sessionId: "",
  mark: 0,
  time: 0,
  sequence: 0,
  turn: undefined,
};

/** Scratchpad of one event of the log. */
export type EncodeContext = FrameRecorder<ServerEncodeState, EverrunsEvent>;

/** Changes what is remembered of the running turn; nothing when no turn runs. */
export function updateTurn(context: EncodeContext, patch: Partial<EncodedTurn>): void {
  const { turn } = context.state;
  if (turn) context.update({ turn: { ...turn, ...patch } });
}

/** A handler of something that happens in the running turn; it does nothing when no turn runs. */
export const inTurn =
  <Event>(encode: (context: EncodeContext, event: Event, turn: EncodedTurn) => void) =>
  (context: EncodeContext, event: Event): void => {
    const { turn } = context.state;
    if (turn) encode(context, event, turn);
  };

/** A handler of something that happens to the message being written; it does nothing for another message. */
export const inMessage = <Event extends { readonly messageId: string }>(
  encode: (context: EncodeContext, event: Event, turn: TurnInRound) => void,
) =>
  inTurn<Event>((context, event, turn) => {
    const open = context.before.turn?.message;
    if (open?.id === event.messageId && isInRound(turn)) encode(context, event, turn);
  });

const isInRound = (turn: EncodedTurn): turn is TurnInRound => turn.round !== undefined;

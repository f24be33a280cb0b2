import {
  type EventRecorder,
  newRecordedSession,
  type RecordedSession,
} from "../../../codec/event-recorder/index.ts";
import type { TurnState } from "../../../state/index.ts";
import type { EverrunsRequest } from "../values/frames.ts";

/** What a client has to know to ask something of a session. */
export interface ClientEncodeState {
  /** Neutral id of the session; empty before there is one. */
  readonly sessionId: string;
}

/** What a client knows of a session it watches. Its events are numbered here: the wire does not carry the server's seqs. */
export interface ClientDecodeState extends RecordedSession {
  /** Why the model stopped, once the model call of the open message was reported. */
  readonly finishReason: string | undefined;
  /** Turn that was cancelled last: the note in the user's name that follows it is no message of the user (§7). */
  readonly cancelled: string | undefined;
}

export const initialClientState: ClientDecodeState = {
  ...newRecordedSession(),
  finishReason: undefined,
  cancelled: undefined,
};

export type Recorder = EventRecorder<ClientDecodeState, EverrunsRequest>;

/** A handler of something that happens in the running turn; nothing is recorded of a turn whose start was not read. */
export const inTurn =
  <Event>(record: (recorder: Recorder, event: Event, turn: TurnState) => void) =>
  (recorder: Recorder, event: Event): void => {
    const { turn } = recorder.session;
    if (turn) record(recorder, event, turn);
  };

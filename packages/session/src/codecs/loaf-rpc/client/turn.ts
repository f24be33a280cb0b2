import type { ContentPart, Message } from "@colloquy/schema/session";
import { derivedId } from "../../../codec/ids.ts";
import type { TurnState } from "../../../state/index.ts";
import { type Recorder, record, turnIn, watch, watchedIn } from "./recorder.ts";

/** The prompt of the announced turn is known: the turn begins. One that had waited keeps what was sent. */
export function beginTurn(recorder: Recorder, content: readonly ContentPart[], line?: number): void {
  const { announced, session } = watchedIn(recorder);
  if (announced === undefined || session.turn) return;
  const queued = session.queue.find(({ turnId }) => turnId === announced);
  const id = line === undefined ? derivedId(announced, "user") : idOfLine(recorder, line);
  const message = queued?.message ?? newMessage(recorder, content, id);
  if (queued) {
    const queue = session.queue.filter((waiting) => waiting !== queued).map((waiting) => waiting.message);
    record(recorder, { type: "queue.changed", queue, reason: "taken" });
  }
  record(recorder, { type: "message.added", message });
  record(recorder, { type: "turn.started", turnId: announced, messageId: message.id });
  forget(recorder, { interrupting: watchedIn(recorder).interrupting });
}

/** Steering the running turn took in. Without a turn it is only said. */
export function recordSteering(recorder: Recorder, content: readonly ContentPart[], line: number): void {
  const message = newMessage(recorder, content, idOfLine(recorder, line));
  record(recorder, { type: "message.added", message });
  const turn = turnIn(recorder);
  if (turn) record(recorder, { type: "turn.steered", turnId: turn.id, messageId: message.id });
}

const idOfLine = ({ sessionId }: Recorder, line: number): string => derivedId(sessionId, "user", line);

const newMessage = ({ at }: Recorder, content: readonly ContentPart[], id: string): Message => ({
  id,
  role: "user",
  content: [...content],
  createdAt: at,
});

/** The running turn. One whose prompt was never shown begins with an empty message: the wire does not tell more. */
export function runningTurn(recorder: Recorder): TurnState | undefined {
  const { announced } = watchedIn(recorder);
  if (announced !== undefined) beginTurn(recorder, []);
  return turnIn(recorder);
}

/** Nothing of a turn is left to be told. */
export function forget(recorder: Recorder, { interrupting = false } = {}): void {
  const { announced: _, whole: __, ...rest } = watchedIn(recorder);
  const sessions = {
    ...recorder.state.sessions,
    [recorder.sessionId]: { ...rest, interrupting, toolRound: 0, answer: "" },
  };
  recorder.state = { ...recorder.state, sessions };
}

/** A turn is announced. */
export function announceTurn(recorder: Recorder, turnId: string): void {
  forget(recorder);
  watch(recorder, { announced: turnId });
}

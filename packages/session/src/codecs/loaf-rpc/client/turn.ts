import type { ContentPart, Message } from "@colloquy/schema/session";
import { derivedId } from "../../../derived-id.ts";
import type { TurnState } from "../../../state/index.ts";
import { type Story, tell, turnIn, watch, watchedIn } from "./story.ts";

/** The prompt of the announced turn is known: the turn begins. One that had waited keeps what was sent. */
export function beginTurn(story: Story, content: readonly ContentPart[], line?: number): void {
  const { announced, session } = watchedIn(story);
  if (announced === undefined || session.turn) return;
  const queued = session.queue.find(({ turnId }) => turnId === announced);
  const id = line === undefined ? derivedId(announced, "user") : idOfLine(story, line);
  const message = queued?.message ?? newMessage(story, content, id);
  if (queued) {
    const queue = session.queue.filter((waiting) => waiting !== queued).map((waiting) => waiting.message);
    tell(story, { type: "queue.changed", queue, reason: "taken" });
  }
  tell(story, { type: "message.added", message });
  tell(story, { type: "turn.started", turnId: announced, messageId: message.id });
  forget(story, { interrupting: watchedIn(story).interrupting });
}

/** Steering the running turn took in. Without a turn it is only said. */
export function tellSteering(story: Story, content: readonly ContentPart[], line: number): void {
  const message = newMessage(story, content, idOfLine(story, line));
  tell(story, { type: "message.added", message });
  const turn = turnIn(story);
  if (turn) tell(story, { type: "turn.steered", turnId: turn.id, messageId: message.id });
}

const idOfLine = ({ sessionId }: Story, line: number): string => derivedId(sessionId, "user", line);

const newMessage = ({ at }: Story, content: readonly ContentPart[], id: string): Message => ({
  id,
  role: "user",
  content: [...content],
  createdAt: at,
});

/** The running turn. One whose prompt was never shown begins with an empty message: the wire does not tell more. */
export function runningTurn(story: Story): TurnState | undefined {
  const { announced } = watchedIn(story);
  if (announced !== undefined) beginTurn(story, []);
  return turnIn(story);
}

/** Nothing of a turn is left to be told. */
export function forget(story: Story, { interrupting = false } = {}): void {
  const { announced: _, whole: __, ...rest } = watchedIn(story);
  const sessions = {
    ...story.state.sessions,
    [story.sessionId]: { ...rest, interrupting, toolRound: 0, answer: "" },
  };
  story.state = { ...story.state, sessions };
}

/** A turn is announced. */
export function announceTurn(story: Story, turnId: string): void {
  forget(story);
  watch(story, { announced: turnId });
}

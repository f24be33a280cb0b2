import type { ContentPart, Message, Native, Settings } from "@colloquy/schema/session";
import { initialState } from "../../state/index.ts";
import { nilUuid } from "../ids.ts";
import { createId, type EventRecorder } from "./recorder.ts";

/** What is known of a session when its log begins. */
export interface SessionStart {
  /** Absent: that of the state; the nil UUID where the server reports none. */
  readonly sessionId?: string | undefined;
  readonly settings?: Settings;
  readonly native?: Native | undefined;
}

/** Begins the log of the session, once. */
export function startSession(recorder: EventRecorder, start: SessionStart = {}): void {
  const { session } = recorder;
  if (session.lastSeq > 0) return;
  const { sessionId = session.sessionId || nilUuid, settings = {}, native } = start;
  recorder.update({ session: { ...initialState, sessionId } });
  recorder.record({ type: "session.created", settings, ...(native && { native }) });
}

/** A message of the user, as far as the wire describes it. */
export interface UserInput {
  readonly content: readonly ContentPart[];
  readonly id?: string | undefined;
  readonly native?: Native | undefined;
}

/** A message of the user; it is named here if the wire does not name it. */
export function toUserMessage(recorder: EventRecorder, { content, id, native }: UserInput): Message {
  return {
    id: id ?? createId(recorder, "user"),
    role: "user",
    content: [...content],
    createdAt: recorder.at,
    ...(native && { native }),
  };
}

/** Adds a message of the user to the session. */
export function addMessage(recorder: EventRecorder, input: UserInput): void {
  recorder.record({ type: "message.added", message: toUserMessage(recorder, input) });
}

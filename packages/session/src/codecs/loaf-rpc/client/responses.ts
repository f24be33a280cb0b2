import {
  historyClearSessionResultSchema,
  sessionCreateResultSchema,
  sessionQueueClearResultSchema,
  sessionSendResultSchema,
  sessionStateSchema,
} from "@colloquy/schema/loaf-rpc";
import type { Message } from "@colloquy/schema/session";
import { derivedId } from "../../../derived-id.ts";
import { toContent } from "../content.ts";
import { normaliseImages } from "../images.ts";
import type { Issue } from "../problems.ts";
import type { OpenRequest } from "./state.ts";
import { type Story, tell, tellSession, turnIn, watch, watchedIn } from "./story.ts";

/** How the answer to a method is read. */
export interface ResponseReader {
  readonly schema: Schema<unknown>;
  read(story: Story, result: unknown, request: OpenRequest): void;
}

/** What of a schema is asked for here. */
interface Schema<T> {
  safeParse(
    value: unknown,
  ):
    | { readonly success: true; readonly data: T }
    | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };
}

const reader = <T>(
  schema: Schema<T>,
  read: (story: Story, result: T, request: OpenRequest) => void,
): ResponseReader => ({
  schema,
  // Whoever calls has parsed the result with the schema beside.
  read: (story, result, request) => read(story, result as T, request),
});

/** What answers tell that no event does, by method. */
export const responseReaders: Readonly<Record<string, ResponseReader>> = {
  "session.create": reader(sessionCreateResultSchema, (story, { session_id: sessionId }) => {
    story.state = { ...story.state, sessionId };
    tellSession(story);
  }),
  "session.get": reader(sessionStateSchema, (story) => tellSession(story)),
  "session.send": reader(sessionSendResultSchema, (story, { turn_id, queued }, request) => {
    tellSession(story);
    if (queued) tellQueued(story, turn_id, request);
  }),
  "session.queue.clear": reader(sessionQueueClearResultSchema, clearQueue),
  "history.clear_session": reader(historyClearSessionResultSchema, (story) => {
    clearQueue(story);
    clearHistory(story);
  }),
};

/** A prompt waits; what it says only its sender knows. */
function tellQueued(story: Story, turnId: string, { params }: OpenRequest): void {
  const text = typeof params.text === "string" ? params.text.trim() : "";
  const { queue } = watchedIn(story).session;
  const message: Message = {
    id: derivedId(turnId, "user"),
    role: "user",
    content: toContent(text, normaliseImages(params.images)),
    createdAt: story.at,
  };
  const waiting = [...queue.map((queued) => queued.message), message];
  tell(story, { type: "queue.changed", queue: waiting, reason: "added" });
  tell(story, { type: "turn.queued", turnId, messageId: message.id, position: waiting.length });
}

function clearQueue(story: Story): void {
  if (watchedIn(story).session.queue.length > 0)
    tell(story, { type: "queue.changed", queue: [], reason: "cleared" });
}

/** A turn that runs goes on in the original; the log says so when it has ended. */
function clearHistory(story: Story): void {
  tellSession(story);
  if (turnIn(story)) watch(story, { clearAfter: true });
  else tell(story, { type: "history.cleared" });
}

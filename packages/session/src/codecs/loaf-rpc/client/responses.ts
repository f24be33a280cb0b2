import {
  historyClearSessionResultSchema,
  sessionCreateResultSchema,
  sessionQueueClearResultSchema,
  sessionSendResultSchema,
  sessionStateSchema,
} from "@colloquy/schema/loaf-rpc";
import type { Message } from "@colloquy/schema/session";
import type { Issue } from "../../../codec/diagnostics.ts";
import { derivedId } from "../../../codec/ids.ts";
import { toContent } from "../content.ts";
import { normaliseImages } from "../images.ts";
import { type Recorder, record, startSession, turnIn, watch, watchedIn } from "./recorder.ts";
import type { OpenRequest } from "./state.ts";

/** How the answer to a method is read. */
export interface ResponseReader {
  readonly schema: Schema<unknown>;
  read(recorder: Recorder, result: unknown, request: OpenRequest): void;
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
  read: (recorder: Recorder, result: T, request: OpenRequest) => void,
): ResponseReader => ({
  schema,
  // Whoever calls has parsed the result with the schema beside.
  read: (recorder, result, request) => read(recorder, result as T, request),
});

/** What answers tell that no event does, by method. */
export const responseReaders: Readonly<Record<string, ResponseReader>> = {
  "session.create": reader(sessionCreateResultSchema, (recorder, { session_id: sessionId }) => {
    recorder.state = { ...recorder.state, sessionId };
    startSession(recorder);
  }),
  "session.get": reader(sessionStateSchema, (recorder) => startSession(recorder)),
  "session.send": reader(sessionSendResultSchema, (recorder, { turn_id, queued }, request) => {
    startSession(recorder);
    if (queued) recordQueued(recorder, turn_id, request);
  }),
  "session.queue.clear": reader(sessionQueueClearResultSchema, clearQueue),
  "history.clear_session": reader(historyClearSessionResultSchema, (recorder) => {
    clearQueue(recorder);
    clearHistory(recorder);
  }),
};

/** A prompt waits; what it says only its sender knows. */
function recordQueued(recorder: Recorder, turnId: string, { params }: OpenRequest): void {
  const text = typeof params.text === "string" ? params.text.trim() : "";
  const { queue } = watchedIn(recorder).session;
  const message: Message = {
    id: derivedId(turnId, "user"),
    role: "user",
    content: toContent(text, normaliseImages(params.images)),
    createdAt: recorder.at,
  };
  const waiting = [...queue.map((queued) => queued.message), message];
  record(recorder, { type: "queue.changed", queue: waiting, reason: "added" });
  record(recorder, { type: "turn.queued", turnId, messageId: message.id, position: waiting.length });
}

function clearQueue(recorder: Recorder): void {
  if (watchedIn(recorder).session.queue.length > 0)
    record(recorder, { type: "queue.changed", queue: [], reason: "cleared" });
}

/** A turn that runs goes on in the original; the log says so when it has ended. */
function clearHistory(recorder: Recorder): void {
  startSession(recorder);
  if (turnIn(recorder)) watch(recorder, { clearAfter: true });
  else record(recorder, { type: "history.cleared" });
}

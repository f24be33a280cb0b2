import type { Native } from "@colloquy/schema/session";
import { fromPrompt } from "../content.ts";
import type { LoafEvent, PayloadOf } from "../frames.ts";
import { labels } from "../labels.ts";
import { protocolId } from "../words.ts";
import { recordChunk } from "./answer.ts";
import { recordEnd, recordError, recordReady } from "./ends.ts";
import { recordOutcome } from "./outcomes.ts";
import { type Recorder, record, startSession, watch, watchedIn } from "./recorder.ts";
import { recordCall } from "./tools.ts";
import { announceTurn, beginTurn, recordSteering } from "./turn.ts";

/** What each kind of event tells. Kinds that are missing tell nothing the neutral model has a word for (see losses). */
export const eventReaders: {
  readonly [Type in LoafEvent["type"]]?: (recorder: Recorder, payload: PayloadOf<Type>) => void;
} = {
  "state.changed": (recorder, { reason, snapshot }) => {
    const { selectedModel: model } = snapshot.model;
    if (reason === "session_created") startSession(recorder, model === "" ? {} : { model });
    const { session } = watchedIn(recorder);
    if (reason === "model_selected" && session.lastSeq > 0 && session.settings.model !== model)
      record(recorder, { type: "session.updated", settings: { model } });
  },
  "session.status": (recorder, { pending, status_label, turn_id }) => {
    startSession(recorder);
    if (status_label === labels.preparing && turn_id !== undefined) announceTurn(recorder, turn_id);
    if (status_label === labels.interrupting) watch(recorder, { interrupting: true });
    if (!pending) recordReady(recorder);
  },
  "session.message.appended": (recorder, { message: { id, kind, text, images = [] } }) => {
    startSession(recorder);
    if (kind === "assistant") watch(recorder, { whole: text });
    if (kind === "user") recordPrompt(recorder, { text, images }, id);
  },
  "session.stream.chunk": (recorder, { chunk }) => recordChunk(recorder, chunk),
  "session.tool.call.started": (recorder, { data }) => recordCall(recorder, data),
  "session.tool.call.completed": (recorder, { data }) => recordOutcome(recorder, data),
  "session.completed": (recorder) => recordEnd(recorder, "completed"),
  "session.interrupted": (recorder) => recordEnd(recorder, "interrupted"),
  "session.error": (recorder, { message }) => recordError(recorder, message),
  "compaction.completed": (recorder, payload) => {
    startSession(recorder);
    const trigger = payload.reason === "manual" ? "manual" : "auto";
    record(recorder, { type: "context.compacted", trigger, native: compactionFacts(payload) });
  },
};

function recordPrompt(recorder: Recorder, prompt: Parameters<typeof fromPrompt>[0], line: number): void {
  const content = fromPrompt(prompt);
  if (watchedIn(recorder).announced === undefined) recordSteering(recorder, content, line);
  else beginTurn(recorder, content, line);
}

function compactionFacts(payload: PayloadOf<"compaction.completed">): Native {
  const { reason, estimated_tokens_before, estimated_tokens_after } = payload;
  return { [protocolId]: { reason, estimated_tokens_before, estimated_tokens_after } };
}

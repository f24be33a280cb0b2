import { startSession } from "../../../../codec/event-recorder/index.ts";
import type { PayloadOf } from "../../frames.ts";
import { labels } from "../../labels.ts";
import { protocolId } from "../../words.ts";
import type { Recorder } from "../state.ts";
import { announceTurn, closeTurn } from "./turn.ts";

/** The model of the server is that of every session; a new session begins with it. */
export function recordServerState(recorder: Recorder, payload: PayloadOf<"state.changed">): void {
  const { selectedModel: model } = payload.snapshot.model;
  if (payload.reason === "session_created")
    startSession(recorder, { settings: model === "" ? {} : { model } });
  const { lastSeq, settings } = recorder.session;
  if (payload.reason === "model_selected" && lastSeq > 0 && settings.model !== model)
    recorder.record({ type: "session.updated", settings: { model } });
}

/** A status announces a turn, an interrupt, or that the session is ready. */
export function recordStatus(recorder: Recorder, status: PayloadOf<"session.status">): void {
  const { pending, status_label, turn_id } = status;
  startSession(recorder);
  if (status_label === labels.preparing && turn_id !== undefined) announceTurn(recorder, turn_id);
  if (status_label === labels.interrupting) recorder.update({ interrupting: true });
  if (!pending) recordReady(recorder);
}

function recordReady(recorder: Recorder): void {
  closeTurn(recorder);
  if (recorder.state.clearAfter) recorder.record({ type: "history.cleared" });
  recorder.update({ clearAfter: false });
}

export function recordCompaction(recorder: Recorder, payload: PayloadOf<"compaction.completed">): void {
  const { reason, estimated_tokens_before, estimated_tokens_after } = payload;
  startSession(recorder);
  recorder.record({
    type: "context.compacted",
    trigger: reason === "manual" ? "manual" : "auto",
    native: { [protocolId]: { reason, estimated_tokens_before, estimated_tokens_after } },
  });
}

export function clearQueue(recorder: Recorder): void {
  if (recorder.session.queue.length > 0)
    recorder.record({ type: "queue.changed", queue: [], reason: "cleared" });
}

/** A running turn goes on in the original, so the log has the clearing after its end. */
export function clearHistory(recorder: Recorder): void {
  clearQueue(recorder);
  startSession(recorder);
  if (recorder.session.turn) recorder.update({ clearAfter: true });
  else recorder.record({ type: "history.cleared" });
}

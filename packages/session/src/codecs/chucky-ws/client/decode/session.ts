import type { KnownServerFrame } from "@colloquy/schema/chucky-ws";
import type { Tagged } from "../../../../codec/dispatch.ts";
import { currentTurn, settleCalls, startSession } from "../../../../codec/event-recorder/index.ts";
import type { Recorder } from "../state.ts";

export function recordControl(recorder: Recorder, { payload }: Tagged<KnownServerFrame, "control">): void {
  if (payload.action === "session_info") recordInfo(recorder, payload.data.sessionId, payload.data.model);
  if (payload.action === "close" && recorder.session.lastSeq > 0) settleCalls(recorder);
}

export function recordSystem(recorder: Recorder, frame: Tagged<KnownServerFrame, "system">): void {
  if (frame.subtype === "init") {
    recordInfo(recorder, frame.session_id, frame.model);
    currentTurn(recorder);
  }
  if (frame.subtype === "compact_boundary") {
    startSession(recorder, { sessionId: frame.session_id });
    const { trigger, pre_tokens } = frame.compact_metadata;
    recorder.record({ type: "context.compacted", trigger, native: { "chucky-ws": { pre_tokens } } });
  }
}

/** The session, and later a change of its model. */
function recordInfo(
  recorder: Recorder,
  sessionId: string | null | undefined,
  model: string | null | undefined,
): void {
  startSession(recorder, { sessionId: sessionId ?? undefined, settings: model ? { model } : {} });
  if (model && model !== recorder.session.settings.model)
    recorder.record({ type: "session.updated", settings: { model } });
}

/** Faults are no events of a session: a turn that fails ends with a `result`. */
export function recordError(recorder: Recorder, { payload }: Tagged<KnownServerFrame, "error">): void {
  const code = (payload.code ?? "unknown-error").toLowerCase().replaceAll("_", "-");
  recorder.report({ code, severity: "error", pointer: "", message: payload.message });
}

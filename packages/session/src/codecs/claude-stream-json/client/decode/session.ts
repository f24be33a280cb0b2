import type { ControlResponse, KnownCliFrame, SystemInit } from "@colloquy/schema/claude-stream-json";
import type { Settings } from "@colloquy/schema/session";
import { byTag, type Tagged } from "../../../../codec/dispatch.ts";
import { addMessage, currentTurn, startSession } from "../../../../codec/event-recorder/index.ts";
import { isUuid, uuidOf } from "../../../../codec/ids.ts";
import { fromNative, toNative } from "../../../../codec/native.ts";
import { protocolId } from "../../protocol-id.ts";
import { memberNamed, type Recorder, without } from "../state.ts";

/** Begins the log, with the prompts that were sent before the session was known. */
export function beginSession(recorder: Recorder, wireId: string, settings: Settings = {}): void {
  if (recorder.session.lastSeq > 0) return;
  const id = wireId === "" || isUuid(wireId) ? wireId : uuidOf(wireId);
  const { model, native } = settings;
  startSession(recorder, {
    sessionId: id || undefined,
    settings: { ...(model && { model }), ...(native && { native }) },
  });
  const { early } = recorder.state;
  recorder.update({ early: [] });
  for (const prompt of early) addMessage(recorder, prompt);
}

/** System messages by their subtype; others have no neutral counterpart. */
export const recordSystem = byTag<"subtype", Tagged<KnownCliFrame, "system">, Recorder>("subtype", {
  init: (recorder, frame) => {
    recordSettings(recorder, frame.session_id, settingsIn(frame));
    currentTurn(recorder);
  },
  status: (recorder, { session_id, permissionMode }) => {
    if (permissionMode === undefined) return;
    const known = fromNative(protocolId, recorder.session.settings.native);
    recordSettings(recorder, session_id, {
      native: toNative(protocolId, { ...known, permissionMode }) ?? {},
    });
  },
  compact_boundary: (recorder, { session_id, compact_metadata }) => {
    beginSession(recorder, session_id);
    const native = toNative(protocolId, { compact_metadata }) ?? {};
    recorder.record({ type: "context.compacted", trigger: compact_metadata.trigger, native });
  },
});

/** All that `init` reports of the session; members without a neutral name are kept as native. */
function settingsIn(init: SystemInit): Settings {
  const { type: _, subtype: __, uuid: ___, session_id: ____, model, ...members } = init;
  const native = toNative(protocolId, members);
  return { model, ...(native && { native }) };
}

/** The session, and later what changed of its settings. */
function recordSettings(recorder: Recorder, sessionId: string, settings: Settings): void {
  if (recorder.session.lastSeq === 0) {
    beginSession(recorder, sessionId, settings);
    return;
  }
  const known = recorder.session.settings;
  const changed = Object.entries(settings).filter(
    ([name, value]) => JSON.stringify(known[name as keyof Settings]) !== JSON.stringify(value),
  );
  if (changed.length > 0) recorder.record({ type: "session.updated", settings: Object.fromEntries(changed) });
}

/** The conversation begins anew, after the running turn if there is one. */
export function recordReset(recorder: Recorder): void {
  const reset = recorder.session.turn !== undefined;
  if (!reset) recorder.record({ type: "history.cleared" });
  recorder.update({ reset });
}

/** The CLI's answer to a control request of this host. */
export function recordResponse(recorder: Recorder, { response }: ControlResponse): void {
  const { request_id } = response as { readonly request_id?: unknown };
  const { asked: open } = recorder.state;
  const asked = typeof request_id === "string" ? memberNamed(open, request_id) : undefined;
  if (!asked) return;
  recorder.update({ asked: without(open, String(request_id)) });
  if (response.subtype === "error" && "error" in response)
    recorder.report({
      code: "request-refused",
      severity: "warning",
      pointer: "/response/error",
      message: `${asked.subtype}: ${response.error}`,
    });
  else if (asked.subtype === "set_model" && asked.value) updateSession(recorder, { model: asked.value });
  else if (asked.subtype === "rename_session") updateSession(recorder, { title: asked.value ?? "" });
}

function updateSession(recorder: Recorder, settings: Settings): void {
  if (recorder.session.lastSeq > 0) recorder.record({ type: "session.updated", settings });
}

import type { Diagnostic } from "@colloquy/define/support";
import { type Failure, type Success, serverFrameSchema } from "@colloquy/schema/loaf-rpc";
import type { DecodedEvents } from "../../../codec/codec.ts";
import { fromIssue } from "../../../codec/diagnostics.ts";
import type { LoafEvent, LoafNotification, LoafRequest, LoafServerFrame } from "../frames.ts";
import { eventReaders } from "./events.ts";
import type { Recorder } from "./recorder.ts";
import { responseReaders } from "./responses.ts";
import type { ClientState, OpenRequest } from "./state.ts";

type Step = DecodedEvents<ClientState, LoafRequest>;

/**
 * What one frame of a server tells, of whichever session. An unknown event tells nothing and is no fault; a malformed
 * frame is a diagnostic, and so is a refused request.
 */
export function decode(state: ClientState, frame: unknown): Step {
  const parsed = serverFrameSchema.safeParse(frame);
  if (!parsed.success)
    return { ...nothing(state), diagnostics: parsed.error.issues.map((issue) => fromIssue(issue)) };
  const known = parsed.data as LoafServerFrame;
  if ("method" in known) return decodeEvent(state, known);
  const request = state.requests.find(({ id }) => id === known.id);
  const requests = state.requests.filter((open) => open !== request);
  return "error" in known
    ? { ...nothing({ ...state, requests }), diagnostics: [refusal(known)] }
    : decodeResult({ ...state, requests }, known, request);
}

const nothing = (state: ClientState): Step => ({ state, events: [], frames: [], diagnostics: [] });

function decodeEvent(before: ClientState, { params }: LoafNotification): Step {
  const read = eventReaders[params.type] as
    | ((recorder: Recorder, payload: LoafEvent["payload"]) => void)
    | undefined;
  let state = before;
  const events = sessionsOf(before, params).flatMap((sessionId) => {
    const recorder: Recorder = { events: [], state, sessionId, at: params.timestamp };
    read?.(recorder, params.payload);
    state = recorder.state;
    return recorder.events;
  });
  return { ...nothing(state), events };
}

/** The session an event is about; all of them where it names none, for then it is about the process. */
function sessionsOf({ sessions }: ClientState, { payload }: LoafEvent): readonly string[] {
  const { session_id } = payload as { readonly session_id?: unknown };
  return typeof session_id === "string" ? [session_id] : Object.keys(sessions);
}

function decodeResult(state: ClientState, { result }: Success, request: OpenRequest | undefined): Step {
  const reader = request && responseReaders[request.method];
  if (!reader) return nothing(state);
  const parsed = reader.schema.safeParse(result);
  if (!parsed.success) {
    const diagnostics = parsed.error.issues.map((issue) => fromIssue(issue, "/result"));
    return { ...nothing(state), diagnostics };
  }
  const at = new Date(state.now).toISOString();
  const recorder: Recorder = { events: [], state, sessionId: sessionIdOf(result, request), at };
  reader.read(recorder, parsed.data, request);
  return { ...nothing(recorder.state), events: recorder.events };
}

/** `session.get` answers with the session itself, whose id has another name (§15 quirk 6). */
function sessionIdOf(result: unknown, { method, params }: OpenRequest): string {
  const { session_id, id } = (result ?? {}) as { readonly session_id?: unknown; readonly id?: unknown };
  const told = (method === "session.get" ? id : session_id) ?? params.session_id;
  return typeof told === "string" ? told : "";
}

function refusal({ error: { data, message } }: Failure): Diagnostic {
  const code = (data?.reason ?? "unknown-error").replaceAll("_", "-");
  return { code, severity: "error", pointer: "", message };
}

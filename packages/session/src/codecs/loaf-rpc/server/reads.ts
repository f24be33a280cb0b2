import type { HistoryRecord, HistorySummary, RequestId } from "@colloquy/schema/loaf-rpc";
import type { Encoded } from "../../../codec/codec.ts";
import { toUuid } from "../../../codec/ids.ts";
import { eventFrame, type LoafServerFrame, refusalFrame, successFrame } from "../frames.ts";
import { labels } from "../labels.ts";
import { toHistoryPage } from "../projections/history.ts";
import { toWireQueue, toWireSession } from "../projections/session.ts";
import type { HistoryGetCall, HistoryListCall, ReadCall, SessionCall } from "./call.ts";
import { type Script, sayNotice } from "./script.ts";
import type { ServerState } from "./state.ts";

export const unknownSession = (id: RequestId, sessionId: string): LoafServerFrame =>
  refusalFrame(id, `unknown session: ${sessionId}`);

/** Answers a reading of a session whose events were encoded; of any other, that it is unknown. */
export function answerRead(state: ServerState, { type, id, sessionId }: ReadCall): LoafServerFrame {
  const session = toWireSession(state, sessionId);
  const view = state.sessions[sessionId];
  if (!session || !view) return unknownSession(id, sessionId);
  if (type === "session.get") return successFrame(id, session);
  return successFrame(id, { session_id: session.id, queue: toWireQueue(view) });
}

export const answerHistoryList = (
  call: HistoryListCall,
  rows: readonly HistorySummary[],
  total: number,
): LoafServerFrame => successFrame(call.id, toHistoryPage(call, rows, total));

/** Answers with a saved chat, or that there is none such. */
export function answerHistoryGet(
  { id, which }: HistoryGetCall,
  record: HistoryRecord | undefined,
): LoafServerFrame {
  if (record) return successFrame(id, record);
  if (which.by === "last") return refusalFrame(id, "no saved chat history yet");
  if (which.by === "rolloutPath") return refusalFrame(id, `failed to load chat: ${which.path}`);
  return refusalFrame(id, `no saved chat matched id: ${which.id}`);
}

/**
 * A prompt with a picture nobody can use: the turn has failed when its answer comes, and no agent ever saw it (§9.1).
 * While the session is busy it is refused at once (deviation): the original tells only when its turn comes.
 */
export function failPrompt(
  state: ServerState,
  { id, sessionId, failure = "" }: SessionCall,
  turnId: string,
): Encoded<ServerState, LoafServerFrame> {
  if (state.sessions[sessionId]?.turn) return { state, frames: [refusalFrame(id, failure)] };
  const at = new Date(state.now).toISOString();
  const script: Script = { frames: [], state, sessionId, at };
  const session_id = toUuid(sessionId);
  const status = (pending: boolean, status_label: string, turn: { readonly turn_id?: string } = {}) =>
    script.frames.push(eventFrame("session.status", at, { session_id, pending, status_label, ...turn }));
  status(true, labels.preparing, { turn_id: turnId });
  sayNotice(script, `inference error: ${failure}`);
  script.frames.push(eventFrame("session.error", at, { session_id, turn_id: turnId, message: failure }));
  status(false, labels.ready);
  const answer = { session_id, turn_id: turnId, accepted: true, queued: false };
  return { state: script.state, frames: [...script.frames, successFrame(id, answer)] };
}

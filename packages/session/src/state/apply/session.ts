import type { Native, Settings } from "@colloquy/schema/session";
import { appended, emptyList, itemsOf, listOf } from "../list.ts";
import type { Appliers, ConversationEntry, EventOf, SessionState, StatePatch } from "../session-state.ts";

export const applySession: Appliers<
  | "session.created"
  | "session.updated"
  | "session.closed"
  | "queue.changed"
  | "history.cleared"
  | "context.compacted"
  | "call.offered"
  | "call.answered"
  | "call.ended"
> = {
  "session.created": (_state, event) => ({
    sessionId: event.sessionId,
    settings: mergeSettings({}, event.settings),
    forkedFrom: event.forkedFrom,
    createdAt: event.at,
  }),
  "session.updated": (state, event) => ({ settings: mergeSettings(state.settings, event.settings) }),
  "session.closed": () => ({ status: "closed" }),
  "queue.changed": (state, event) => ({ queue: requeue(state, event) }),
  "history.cleared": (_state, event) => ({ conversation: emptyList, historyCut: event.seq }),
  "context.compacted": compact,
  "call.offered": (_state, { callId }) => ({ voice: { callId, phase: "offered" } }),
  "call.answered": (_state, { callId }) => ({ voice: { callId, phase: "answered" } }),
  "call.ended": () => ({ voice: undefined }),
};

/** Changed members replace, absent ones stay; an empty title removes it, and the native members of each protocol are kept apart. */
export function mergeSettings(settings: Settings, changes: Settings): Settings {
  const merged = { ...settings, ...changes, ...mergeNative(settings.native, changes.native) };
  if (merged.title !== "") return merged;
  const { title: _cleared, ...untitled } = merged;
  return untitled;
}

function mergeNative(before: Native | undefined, changes: Native | undefined): { readonly native?: Native } {
  return before && changes ? { native: { ...before, ...changes } } : {};
}

/** A message keeps the turn that was announced for it. */
function requeue(state: SessionState, event: EventOf<"queue.changed">): SessionState["queue"] {
  return event.queue.map(
    (message) =>
      state.queue.find((queued) => queued.message.id === message.id) ?? { message, turnId: undefined },
  );
}

/** The summary replaces everything before the running turn; without a summary everything stays. */
function compact(state: SessionState, event: EventOf<"context.compacted">): StatePatch {
  if (event.summary === undefined) return {};
  const kept = itemsOf(state.conversation).filter(
    (entry) => "turnId" in entry && entry.turnId === state.turn?.id,
  );
  const summary: ConversationEntry = { role: "summary", seq: event.seq, text: event.summary };
  return { conversation: kept.reduce(appended<ConversationEntry>, listOf([summary])) };
}

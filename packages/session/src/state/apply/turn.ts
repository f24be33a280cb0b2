import { appended } from "../list.ts";
import type {
  Appliers,
  ConversationEntry,
  EventOf,
  SessionState,
  StatePatch,
  TurnState,
} from "../session-state.ts";
import { previewOf, textOf } from "../texts.ts";

export const applyTurn: Appliers<
  | "message.added"
  | "turn.queued"
  | "turn.started"
  | "turn.steered"
  | "turn.completed"
  | "turn.failed"
  | "turn.interrupted"
> = {
  "message.added": (state, event) => ({
    pending: [...state.pending, { seq: event.seq, message: event.message }],
    totals: { ...state.totals, messages: state.totals.messages + 1 },
    inputPreview: state.inputPreview ?? previewOf(textOf(event.message.content)),
  }),
  "turn.queued": (state, event) => ({
    queue: state.queue.map((queued) =>
      queued.message.id === event.messageId ? { ...queued, turnId: event.turnId } : queued,
    ),
  }),
  "turn.started": (state, event) => ({
    ...takeIn(state, event),
    status: "running",
    startedAt: state.startedAt ?? event.at,
    turn: newTurn(event),
    totals: { ...state.totals, turns: state.totals.turns + 1 },
  }),
  "turn.steered": takeIn,
  "turn.completed": (state, event) => ({ ...endTurn(state, event), outputPreview: previewOf(event.text) }),
  "turn.failed": endTurn,
  "turn.interrupted": endTurn,
};

/** A pending message becomes part of the conversation when a turn takes it in, not when it came. */
function takeIn(state: SessionState, event: EventOf<"turn.started" | "turn.steered">): StatePatch {
  const taken = state.pending.find(({ message }) => message.id === event.messageId);
  if (!taken) return {};
  const entry: ConversationEntry = { role: "user", turnId: event.turnId, ...taken };
  return {
    pending: state.pending.filter((pending) => pending !== taken),
    conversation: appended(state.conversation, entry),
  };
}

function newTurn(event: EventOf<"turn.started">): TurnState {
  return {
    id: event.turnId,
    messageId: event.messageId,
    startedAt: event.at,
    startedSeq: event.seq,
    round: 0,
    toolCalls: 0,
    usage: undefined,
    message: undefined,
    calls: [],
    permissions: [],
    lastMessageId: undefined,
    content: [],
    text: "",
  };
}

function endTurn(state: SessionState, event: { readonly at: string }): StatePatch {
  return { turn: undefined, status: state.status === "closed" ? "closed" : "idle", finishedAt: event.at };
}

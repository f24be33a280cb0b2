import { appended } from "../list.ts";
import type {
  Appliers,
  AssistantEntry,
  EventOf,
  OpenMessage,
  SessionState,
  StatePatch,
} from "../session-state.ts";
import { textOf } from "../texts.ts";
import { patchMessage, patchTurn } from "../turn-state.ts";
import { addUsage } from "../usage.ts";

export const applyMessage: Appliers<
  | "message.started"
  | "message.delta"
  | "message.snapshot"
  | "message.completed"
  | "thinking.delta"
  | "thinking.completed"
> = {
  "message.started": (state, event) => ({
    ...patchTurn(state, { round: event.round, message: newMessage(event) }),
    totals: { ...state.totals, rounds: state.totals.rounds + 1 },
  }),
  "message.delta": (state, event) =>
    patchMessage(state, event.messageId, {
      text: (state.turn?.message?.text ?? "") + event.text,
      index: event.index + 1,
      deltaAt: event.at,
    }),
  "thinking.delta": (state, event) =>
    patchMessage(state, event.messageId, {
      thinking: (state.turn?.message?.thinking ?? "") + event.text,
      thinkingIndex: event.index + 1,
      deltaAt: event.at,
    }),
  "message.snapshot": (state, { messageId, index, thinkingIndex, text, thinking, at }) =>
    patchMessage(state, messageId, { index, thinkingIndex, text, thinking, deltaAt: at }),
  "thinking.completed": (state, { messageId, text, signature }) =>
    patchMessage(state, messageId, {
      thinking: "",
      thoughts: [
        ...(state.turn?.message?.thoughts ?? []),
        signature === undefined ? { text } : { text, signature },
      ],
    }),
  "message.completed": completeMessage,
};

function newMessage(event: EventOf<"message.started">): OpenMessage {
  return {
    id: event.messageId,
    round: event.round,
    model: event.model,
    startedAt: event.at,
    deltaAt: event.at,
    thoughts: [],
    text: "",
    thinking: "",
    index: 0,
    thinkingIndex: 0,
  };
}

function completeMessage(state: SessionState, event: EventOf<"message.completed">): StatePatch {
  const { totals, turn } = state;
  return {
    ...patchTurn(state, {
      message: undefined,
      usage: addUsage(turn?.usage, event.usage),
      lastMessageId: event.messageId,
      content: event.content,
      text: textOf(event.content),
    }),
    conversation: appended(state.conversation, entryOf(turn?.message, event)),
    totals: { ...totals, messages: totals.messages + 1, usage: addUsage(totals.usage, event.usage) },
  };
}

function entryOf(open: OpenMessage | undefined, event: EventOf<"message.completed">): AssistantEntry {
  const model = event.model ?? open?.model;
  return {
    role: "assistant",
    seq: event.seq,
    turnId: event.turnId,
    message: {
      id: event.messageId,
      role: "assistant",
      content: event.content,
      createdAt: event.at,
      ...(event.native && { native: event.native }),
    },
    round: open?.round ?? 0,
    stopReason: event.stopReason,
    thoughts: open?.thoughts ?? [],
    ...(model !== undefined && { model }),
    ...(event.usage && { usage: event.usage }),
  };
}

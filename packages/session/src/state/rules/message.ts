import type { EventOf } from "../session-state.ts";
import {
  all,
  inRunningTurn,
  messageIsOpen,
  must,
  noCallIsOpen,
  noMessageIsOpen,
  type Rule,
  type Rules,
} from "./rule.ts";

interface OfMessage {
  readonly turnId: string;
  readonly messageId: string;
}

const ofOpenMessage: Rule<OfMessage> = all<OfMessage>(inRunningTurn, messageIsOpen);

export const messageRules: Rules<
  | "message.started"
  | "message.delta"
  | "message.snapshot"
  | "message.completed"
  | "thinking.delta"
  | "thinking.completed"
> = {
  "message.started": all<EventOf<"message.started">>(
    inRunningTurn,
    noMessageIsOpen,
    noCallIsOpen,
    must(
      ({ turn }, { round }) => round === (turn?.round ?? 0) + 1,
      "round-skipped",
      "/round",
      "Rounds of a turn count 1, 2, 3 …",
    ),
  ),
  "message.delta": all<EventOf<"message.delta">>(
    ofOpenMessage,
    must(
      ({ turn }, { index }) => turn?.message?.index === index,
      "delta-skipped",
      "/index",
      "Deltas of a message count 0, 1, 2 …",
    ),
  ),
  "thinking.delta": all<EventOf<"thinking.delta">>(
    ofOpenMessage,
    must(
      ({ turn }, { index }) => turn?.message?.thinkingIndex === index,
      "delta-skipped",
      "/index",
      "Deltas of a reasoning count 0, 1, 2 …",
    ),
  ),
  "message.snapshot": all<EventOf<"message.snapshot">>(
    ofOpenMessage,
    must(
      ({ turn }, { index, thinkingIndex }) =>
        index >= (turn?.message?.index ?? 0) && thinkingIndex >= (turn?.message?.thinkingIndex ?? 0),
      "snapshot-stale",
      "/index",
      "A snapshot has no less than was sent before.",
    ),
  ),
  "message.completed": ofOpenMessage,
  "thinking.completed": ofOpenMessage,
};

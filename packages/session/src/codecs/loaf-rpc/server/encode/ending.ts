import { toUuid } from "../../../../codec/ids.ts";
import { labels } from "../../labels.ts";
import {
  chatOf,
  patch,
  remember,
  type Script,
  say,
  sayEstimate,
  sayLine,
  sayNotice,
  sayStatus,
  setTurn,
  viewOf,
} from "../script.ts";
import type { Encoders } from "./encoders.ts";
import { announceInterrupt } from "./interrupt.ts";
import { closeRound } from "./tool.ts";
import { openTurn } from "./turn.ts";

/** How a turn ends (§9.1, §9.3). */
export const endingEncoders: Encoders = {
  "turn.completed": (script, { turnId, text }) => {
    openTurn(script);
    closeRound(script);
    const answer = viewOf(script).turn?.answer || text;
    tellAnswer(script, answer);
    say(script, "session.completed", { turn_id: toUuid(turnId), answer_length: answer.length });
    becomeReady(script);
  },
  "turn.interrupted": (script, { turnId, reason }) => {
    announceInterrupt(script);
    openTurn(script);
    closeRound(script);
    const partial = (viewOf(script).turn?.answer ?? "").trim();
    if (partial === "") commit(script, []);
    else tellAnswer(script, partial);
    const kept = partial === "" ? "" : " partial output kept.";
    sayNotice(script, `response interrupted by ${causes[reason] ?? "user"}.${kept}`);
    say(script, "session.interrupted", { turn_id: toUuid(turnId), partial_output: partial !== "" });
    becomeReady(script);
  },
  "turn.failed": (script, { turnId, failure }) => {
    closeRound(script);
    sayNotice(script, `inference error: ${failure.message}`);
    if (viewOf(script).turn?.opened) sayEstimate(script);
    say(script, "session.error", { turn_id: toUuid(turnId), message: failure.message });
    becomeReady(script);
  },
};

/** Words for people; any other reason reads as the user's wish, as it always does in the original. */
const causes: Readonly<Record<string, string>> = { crash: "a restart of the server" };

/** The closing message of a turn is also there when it is empty (INFERRED). */
function tellAnswer(script: Script, text: string): void {
  const answer = { text, images: [] };
  commit(script, [chatOf("assistant", answer)]);
  sayLine(script, "assistant", answer);
  sayEstimate(script);
}

/** The history is written once a turn, at its end. */
function commit(script: Script, answer: Parameters<typeof remember>[1]): void {
  remember(script, [...(viewOf(script).turn?.taken ?? []), ...answer]);
}

/** Behind a turn, and behind a compaction outside of one. */
export function becomeReady(script: Script): void {
  setTurn(script, undefined);
  patch(script, { updatedAt: script.at });
  sayStatus(script, labels.ready);
}

import { emptyPrompt } from "../../content.ts";
import { labels } from "../../labels.ts";
import { answerWhere } from "../answers.ts";
import { chatOf, patch, patchTurn, type Script, sayEstimate, sayLine, sayStatus, viewOf } from "../script.ts";
import type { TurnView } from "../view.ts";
import type { Encoders } from "./encoders.ts";
import { closeRound } from "./tool.ts";

/** How a turn begins, and what comes into it (§9.1). */
export const turnEncoders: Encoders = {
  "turn.started": (script, { turnId, messageId }) => {
    patch(script, { turn: newTurn(turnId, take(script, messageId)), updatedAt: script.at });
    sayStatus(script, labels.preparing, turnId);
    answerWhere(script, ({ key }) => key === messageId, { turnId, queued: false });
  },
  "turn.steered": (script, { messageId }) => {
    openTurn(script);
    closeRound(script);
    const prompt = take(script, messageId);
    sayLine(script, "user", prompt);
    const { taken = [] } = viewOf(script).turn ?? {};
    patchTurn(script, { steering: true, taken: [...taken, chatOf("user", prompt)] });
  },
};

const newTurn = (id: string, prompt: TurnView["prompt"]): TurnView => ({
  id,
  prompt,
  opened: false,
  compressed: false,
  interrupting: false,
  steering: false,
  taken: [],
  answer: "",
  round: 0,
  calls: [],
  executed: [],
  cut: false,
});

/** A pending message is in a turn now. */
function take(script: Script, messageId: string): TurnView["prompt"] {
  const { pending } = viewOf(script);
  patch(script, { pending: pending.filter((waiting) => waiting.messageId !== messageId) });
  return pending.find((waiting) => waiting.messageId === messageId)?.prompt ?? emptyPrompt;
}

/** Shows the prompt, just before the first model round; once. */
export function openTurn(script: Script): void {
  const { turn, history } = viewOf(script);
  if (!turn || turn.opened) return;
  if (history.length > 0 && !turn.compressed) sayStatus(script, labels.compressing, turn.id);
  const thinks = script.state.facts.model.selectedThinking !== "OFF";
  sayStatus(script, thinks ? labels.thinking : labels.drafting, turn.id);
  sayLine(script, "user", turn.prompt);
  sayEstimate(script);
  patchTurn(script, { opened: true, taken: [chatOf("user", turn.prompt), ...turn.taken] });
  patch(script, { title: turn.prompt.text || viewOf(script).title });
}

/** After the last steering of a round comes one label. */
export function announceSteering(script: Script): void {
  if (!viewOf(script).turn?.steering) return;
  sayStatus(script, labels.steered);
  patchTurn(script, { steering: false });
}

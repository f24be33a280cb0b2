import { toUuid } from "../../../../codec/ids.ts";
import { toPrompt, wordsOf } from "../../content.ts";
import { entryTokens } from "../../estimate.ts";
import { eventFrame } from "../../frames.ts";
import { fromImagePart, isImage } from "../../images.ts";
import { queuedLabel } from "../../labels.ts";
import { toSnapshot } from "../../projections/snapshot.ts";
import { answerWhere } from "../answers.ts";
import { patch, patchTurn, type Script, sayLabel, viewOf } from "../script.ts";
import type { SessionView } from "../view.ts";
import type { Encoders, EventOf } from "./encoders.ts";

/** Sessions, their queue and what waits in them. */
export const sessionEncoders: Encoders = {
  "session.created": (script, { settings }) => {
    patch(script, { createdAt: script.at, updatedAt: script.at });
    selectModel(script, settings.model);
    changed(script, "session_created", toUuid(script.sessionId));
    answerWhere(script, ({ call, key }) => call.type === "session.create" && key === script.sessionId);
  },
  "session.updated": (script, { settings }) => {
    if (selectModel(script, settings.model)) changed(script, "model_selected");
  },
  "message.added": (script, { message }) => {
    const prompt = toPrompt(message.content, message.createdAt);
    patch(script, { pending: [...viewOf(script).pending, { messageId: message.id, prompt }] });
  },
  "queue.changed": (script, event) => {
    const cleared = viewOf(script).queue.length;
    requeue(script, event);
    if (event.reason === "cleared")
      answerWhere(script, ({ call }) => call.type === "session.queue.clear", { cleared });
  },
  "turn.queued": (script, { turnId, messageId, position }) => {
    const id = toUuid(turnId);
    const queue = viewOf(script).queue.map((item) => (item.messageId === messageId ? { ...item, id } : item));
    patch(script, { queue });
    sayLabel(script, queuedLabel(position));
    answerWhere(script, ({ key }) => key === messageId, { turnId: id, queued: true });
  },
  "history.cleared": (script) => {
    const none = { length: 0, chunks: [], tail: [] };
    patch(script, {
      messages: none,
      history: none,
      historyTokens: 0,
      title: "",
      provider: null,
      saved: false,
      updatedAt: script.at,
    });
  },
};

/** The newest choice anybody made is the process's: there is only one (§6.4). Tells whether it is another. */
function selectModel(script: Script, selectedModel: string | undefined): boolean {
  const { facts } = script.state;
  if (selectedModel === undefined || selectedModel === facts.model.selectedModel) return false;
  script.state = { ...script.state, facts: { ...facts, model: { ...facts.model, selectedModel } } };
  return true;
}

function changed({ frames, state, at }: Script, reason: string, session_id?: string): void {
  const snapshot = toSnapshot(state);
  frames.push(
    eventFrame("state.changed", at, { reason, snapshot, ...(session_id !== undefined && { session_id }) }),
  );
}

function requeue(script: Script, { queue }: EventOf<"queue.changed">): void {
  const waiting = viewOf(script).queue;
  const items: SessionView["queue"] = queue.map(
    ({ id: messageId, content, createdAt }) =>
      waiting.find((item) => item.messageId === messageId) ?? {
        messageId,
        id: toUuid(messageId),
        text: wordsOf(content),
        images: content.filter(isImage).flatMap(fromImagePart),
        enqueuedAt: new Date(createdAt).toISOString(),
      },
  );
  patch(script, { queue: items, updatedAt: script.at });
}

/** The summary takes the place of the history. Without one nothing is known to be forgotten. */
export function replaceHistory(script: Script, summary: string | undefined): void {
  if (summary === undefined) return;
  const entry = { role: "assistant" as const, text: summary };
  patch(script, {
    history: { length: 1, chunks: [], tail: [entry] },
    historyTokens: entryTokens(entry),
    updatedAt: script.at,
  });
  patchTurn(script, { compressed: true });
}

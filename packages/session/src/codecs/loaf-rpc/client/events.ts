import type { Native } from "@colloquy/schema/session";
import { fromPrompt } from "../content.ts";
import type { LoafEvent, PayloadOf } from "../frames.ts";
import { labels } from "../labels.ts";
import { protocolId } from "../words.ts";
import { tellChunk } from "./answer.ts";
import { tellEnd, tellError, tellReady } from "./ends.ts";
import { tellOutcome } from "./outcomes.ts";
import { type Story, tell, tellSession, watch, watchedIn } from "./story.ts";
import { tellCall } from "./tools.ts";
import { announceTurn, beginTurn, tellSteering } from "./turn.ts";

/** What each kind of event tells. Kinds that are missing tell nothing the neutral model has a word for (see losses). */
export const eventReaders: {
  readonly [Type in LoafEvent["type"]]?: (story: Story, payload: PayloadOf<Type>) => void;
} = {
  "state.changed": (story, { reason, snapshot }) => {
    const { selectedModel: model } = snapshot.model;
    if (reason === "session_created") tellSession(story, model === "" ? {} : { model });
    const { session } = watchedIn(story);
    if (reason === "model_selected" && session.lastSeq > 0 && session.settings.model !== model)
      tell(story, { type: "session.updated", settings: { model } });
  },
  "session.status": (story, { pending, status_label, turn_id }) => {
    tellSession(story);
    if (status_label === labels.preparing && turn_id !== undefined) announceTurn(story, turn_id);
    if (status_label === labels.interrupting) watch(story, { interrupting: true });
    if (!pending) tellReady(story);
  },
  "session.message.appended": (story, { message: { id, kind, text, images = [] } }) => {
    tellSession(story);
    if (kind === "assistant") watch(story, { whole: text });
    if (kind === "user") tellPrompt(story, { text, images }, id);
  },
  "session.stream.chunk": (story, { chunk }) => tellChunk(story, chunk),
  "session.tool.call.started": (story, { data }) => tellCall(story, data),
  "session.tool.call.completed": (story, { data }) => tellOutcome(story, data),
  "session.completed": (story) => tellEnd(story, "completed"),
  "session.interrupted": (story) => tellEnd(story, "interrupted"),
  "session.error": (story, { message }) => tellError(story, message),
  "compaction.completed": (story, payload) => {
    tellSession(story);
    const trigger = payload.reason === "manual" ? "manual" : "auto";
    tell(story, { type: "context.compacted", trigger, native: compactionFacts(payload) });
  },
};

function tellPrompt(story: Story, prompt: Parameters<typeof fromPrompt>[0], line: number): void {
  const content = fromPrompt(prompt);
  if (watchedIn(story).announced === undefined) tellSteering(story, content, line);
  else beginTurn(story, content, line);
}

function compactionFacts(payload: PayloadOf<"compaction.completed">): Native {
  const { reason, estimated_tokens_before, estimated_tokens_after } = payload;
  return { [protocolId]: { reason, estimated_tokens_before, estimated_tokens_after } };
}

import type { KnownCommand, Settings } from "@colloquy/schema/session";
import { toContent } from "../../content.ts";
import { imageProblem, normaliseImages } from "../../images.ts";
import type { ReadCall, SessionCall } from "../call.ts";
import type { ProcessFacts } from "../facts.ts";
import type { ServerState } from "../state.ts";
import { accepting, demanding, type Method, means } from "./method.ts";
import { anything, optionalFlag, optionalText, text } from "./rules.ts";

const named = { session_id: text };

/** Methods about live sessions (§6.1). */
export const sessionMethods: Readonly<Record<string, Method>> = {
  "session.create": accepting({ title: optionalText }, (state, id) =>
    means(state, {
      type: "session.create",
      id,
      commands: [{ type: "session.create", settings: settingsOf(state.facts) }],
    }),
  ),
  "session.get": reading("session.get"),
  "session.queue.list": reading("session.queue.list"),
  "session.send": demanding(
    { session_id: text, text: optionalText, enqueue: optionalFlag, images: anything },
    (state, id, { session_id: sessionId, text: words = "", enqueue, images }) =>
      means(state, { type: "session.send", id, sessionId, ...sending(words, images, enqueue) }),
  ),
  "session.steer": demanding(
    { session_id: text, text },
    (state, id, { session_id: sessionId, text: words }) =>
      means(state, {
        type: "session.steer",
        id,
        sessionId,
        commands: [{ type: "turn.steer", content: [{ type: "text", text: words }] }],
      }),
  ),
  "session.interrupt": asking("session.interrupt", [{ type: "turn.interrupt", reason: "user" }]),
  "session.queue.clear": asking("session.queue.clear", [{ type: "queue.clear" }]),
  "history.clear_session": demanding(named, (state, id, { session_id: sessionId }) =>
    means(state, { type: "history.clear_session", id, sessionId, commands: clearing(state, sessionId) }),
  ),
};

/** A title is checked and thrown away; the model is that of the process (§6.1, §6.4). */
const settingsOf = ({ model }: ProcessFacts): Settings =>
  model.selectedModel === "" ? {} : { model: model.selectedModel };

/** What waits is forgotten too (§11). */
function clearing({ sessions }: ServerState, sessionId: string): KnownCommand[] {
  const waits = (sessions[sessionId]?.queue.length ?? 0) > 0;
  return waits ? [{ type: "queue.clear" }, { type: "history.clear" }] : [{ type: "history.clear" }];
}

function reading(type: ReadCall["type"]): Method {
  return demanding(named, (state, id, { session_id: sessionId }) =>
    means(state, { type, id, sessionId, commands: [] }),
  );
}

function asking(type: SessionCall["type"], commands: readonly KnownCommand[]): Method {
  return demanding(named, (state, id, { session_id: sessionId }) =>
    means(state, { type, id, sessionId, commands }),
  );
}

const emptyPrompt = "session.send requires non-empty text or at least one image";

/** A prompt. One that is empty, or whose pictures cannot be used, is told so when the session is known to exist. */
function sending(
  words: string,
  given: unknown,
  enqueue: boolean,
): Pick<SessionCall, "commands" | "refusal" | "failure"> {
  const images = normaliseImages(given);
  if (words === "" && images.length === 0) return { commands: [], refusal: emptyPrompt };
  const [failure] = images.flatMap((image) => imageProblem(image) ?? []);
  if (failure !== undefined) return { commands: [], failure };
  const whenBusy = enqueue ? "queue" : "reject";
  return { commands: [{ type: "message.send", content: toContent(words, images), whenBusy }] };
}

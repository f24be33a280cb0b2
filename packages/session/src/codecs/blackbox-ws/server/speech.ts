import { appended } from "../../../state/index.ts";
import type { ServerBody } from "../envelope.ts";
import { cutSentences } from "../pieces.ts";
import { type Shown, showAll, showNothing } from "./show.ts";
import type { ServerEncodeState, ShownMessage, TranscriptEntry } from "./state.ts";

/** Voice calls have a transcript on the socket only when the integration wants it (§1); a chat is nothing else. */
const isTold = ({ callType, rules, phase }: ServerEncodeState) =>
  phase === "opened" && (callType === "chat" || rules.features.has("SendTranscriptForAudioCall"));

/** Recognised speech is marked as final; typed text needs no mark (§4.2, §6). */
const textBody = ({ callType }: ServerEncodeState, { speaker, text }: TranscriptEntry): ServerBody => ({
  type: "text",
  content: { source: speaker, text, ...(callType !== "chat" && { type: "confirmed" }) },
});

/** The echo of what the user said (§6). */
export function echo(state: ServerEncodeState, at: string, text: string): Shown {
  if (text === "") return showNothing(state);
  const entry: TranscriptEntry = { speaker: "user", text };
  const next = remember(state, entry);
  return isTold(state) ? showAll(next, at, [textBody(state, entry)]) : showNothing(next);
}

const remember = (state: ServerEncodeState, entry: TranscriptEntry): ServerEncodeState =>
  state.rules.features.has("SendCallResult")
    ? { ...state, transcript: appended(state.transcript, entry) }
    : state;

/** What the message says so far; whole sentences of it that were not sent yet go out. */
export function speak(state: ServerEncodeState, at: string, message: Omit<ShownMessage, "shown">): Shown {
  const shown = shownOf(state, message.id);
  const { pieces, used } = cutSentences(message.text.slice(shown));
  return say({ ...state, message: { ...message, shown: shown + used } }, at, pieces);
}

/** The message is complete: the rest of it goes out as well. */
export function finishSpeaking(
  state: ServerEncodeState,
  at: string,
  message: Omit<ShownMessage, "shown">,
): Shown {
  const rest = message.text.slice(shownOf(state, message.id));
  const { pieces, used } = cutSentences(rest);
  const last = rest.slice(used);
  const { message: _, ...done } = state;
  const next = message.text === "" ? done : remember(done, { speaker: "assistant", text: message.text });
  return say(next, at, last === "" ? pieces : [...pieces, last]);
}

const shownOf = ({ message }: ServerEncodeState, id: string) => (message?.id === id ? message.shown : 0);

/** Text so far of the message with this id. */
export const textSoFar = ({ message }: ServerEncodeState, id: string): string =>
  message?.id === id ? message.text : "";

function say(state: ServerEncodeState, at: string, pieces: readonly string[]): Shown {
  if (!isTold(state)) return showNothing(state);
  return showAll(
    state,
    at,
    pieces.map((text) => textBody(state, { speaker: "assistant", text })),
  );
}

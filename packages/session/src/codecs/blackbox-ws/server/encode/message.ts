import { appended, type EventOf, textOf } from "../../../../state/index.ts";
import { cutSentences } from "../../values/chunks.ts";
import { type EncodeContext, emitBody, type ServerEncodeState, type TranscriptEntry } from "../state.ts";

/** The echo of a user message (§6). */
export function emitEcho(context: EncodeContext, { message }: EventOf<"message.added">): void {
  const entry: TranscriptEntry = { speaker: "user", text: textOf(message.content) };
  if (entry.text === "") return;
  remember(context, entry);
  emitText(context, entry);
}

/** More text of the message; whole sentences of it that were not sent yet go out. */
export function appendDelta(context: EncodeContext, { messageId, text }: EventOf<"message.delta">): void {
  const { message } = context.state;
  emitSentences(context, messageId, (message?.id === messageId ? message.text : "") + text);
}

/** The text of the message so far. */
export function emitSentences(context: EncodeContext, id: string, text: string): void {
  const sent = sentOf(context, id);
  const { chunks, used } = cutSentences(text.slice(sent));
  context.update({ message: { id, text, sent: sent + used } });
  for (const chunk of chunks) emitText(context, { speaker: "assistant", text: chunk });
}

/** The message is complete: the rest of it goes out as well. */
export function completeMessage(
  context: EncodeContext,
  { messageId, content }: EventOf<"message.completed">,
): void {
  const text = textOf(content);
  const rest = text.slice(sentOf(context, messageId));
  const { chunks, used } = cutSentences(rest);
  const last = rest.slice(used);
  context.update({ message: undefined });
  if (text !== "") remember(context, { speaker: "assistant", text });
  for (const chunk of last === "" ? chunks : [...chunks, last])
    emitText(context, { speaker: "assistant", text: chunk });
}

const sentOf = ({ state: { message } }: EncodeContext, id: string): number =>
  message?.id === id ? message.sent : 0;

/** Recognised speech is marked as final; typed text needs no mark (§4.2, §6). */
function emitText(context: EncodeContext, { speaker, text }: TranscriptEntry): void {
  if (!hasTranscript(context.state)) return;
  const mark = context.state.callType !== "chat" && { type: "confirmed" };
  emitBody(context, { type: "text", content: { source: speaker, text, ...mark } });
}

/** Voice calls have a transcript on the socket only when the integration wants it (§1); a chat is nothing else. */
const hasTranscript = ({ callType, rules, phase }: ServerEncodeState): boolean =>
  phase === "opened" && (callType === "chat" || rules.features.has("SendTranscriptForAudioCall"));

/** The summary repeats it, if there is to be one. */
function remember(context: EncodeContext, entry: TranscriptEntry): void {
  const { rules, transcript } = context.state;
  if (rules.features.has("SendCallResult")) context.update({ transcript: appended(transcript, entry) });
}

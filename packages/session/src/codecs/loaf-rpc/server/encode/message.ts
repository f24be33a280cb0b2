import { toUuid } from "../../../../codec/ids.ts";
import { textOf } from "../../../../state/index.ts";
import { labels, thoughtLabel } from "../../labels.ts";
import { patchTurn, type Script, say, sayStatus, setTurn, viewOf } from "../script.ts";
import type { MessageView } from "../view.ts";
import type { Encoders } from "./encoders.ts";
import { announceInterrupt } from "./interrupt.ts";
import { closeRound } from "./tool.ts";
import { openTurn } from "./turn.ts";

/** Model rounds, piece by piece (§8.2). The whole answer comes with the end of the turn. */
export const messageEncoders: Encoders = {
  "message.started": (script, { messageId, round }) => {
    openTurn(script);
    closeRound(script);
    patchTurn(script, { round, message: newMessage(messageId) });
  },
  "message.delta": (script, { messageId, text }) => tellText(script, messageId, text),
  "thinking.delta": (script, { messageId, text }) => tellThought(script, messageId, text),
  "message.snapshot": (script, { messageId, text, thinking }) => {
    tellThought(script, messageId, rest(messageOf(script, messageId).thought, thinking));
    tellText(script, messageId, rest(messageOf(script, messageId).text, text));
  },
  "thinking.completed": (script, { messageId, text }) => {
    tellThought(script, messageId, rest(messageOf(script, messageId).thought, text));
    patchTurn(script, { message: { ...messageOf(script, messageId), thought: "" } });
  },
  "message.completed": (script, { messageId, content, stopReason }) => {
    const whole = textOf(content);
    tellText(script, messageId, rest(messageOf(script, messageId).text, whole));
    const { turn } = viewOf(script);
    if (!turn) return;
    const { message: _, ...done } = turn;
    const answer = turn.answer + whole;
    setTurn(script, { ...done, answer });
    if (stopReason === "interrupted") announceInterrupt(script);
  },
};

const newMessage = (id: string): MessageView => ({ id, text: "", thought: "", thoughts: "" });

/** The message an event is about; who joins late has not seen it begin. */
function messageOf(script: Script, messageId: string): MessageView {
  const message = viewOf(script).turn?.message;
  return message?.id === messageId ? message : newMessage(messageId);
}

/** What of a whole text was not shown. Nothing, when what was shown is not its beginning: it cannot be taken back. */
const rest = (shown: string, whole: string): string =>
  whole.startsWith(shown) ? whole.slice(shown.length) : "";

function tellText(script: Script, messageId: string, text: string): void {
  if (text === "") return;
  const message = messageOf(script, messageId);
  patchTurn(script, { message: { ...message, text: message.text + text } });
  sayStatus(script, labels.drafting);
  sayChunk(script, { thoughts: [], answerText: text, segments: [{ kind: "answer", text }] });
}

function tellThought(script: Script, messageId: string, text: string): void {
  if (text === "") return;
  const message = messageOf(script, messageId);
  const thoughts = message.thoughts + text;
  patchTurn(script, { message: { ...message, thought: message.thought + text, thoughts } });
  sayStatus(script, thoughtLabel(text));
  sayChunk(script, { thoughts: [thoughts.trim()], answerText: "", segments: [{ kind: "thought", text }] });
}

type Chunk = Parameters<typeof say<"session.stream.chunk">>[2]["chunk"];

function sayChunk(script: Script, chunk: Chunk): void {
  say(script, "session.stream.chunk", { turn_id: toUuid(viewOf(script).turn?.id ?? ""), chunk });
}

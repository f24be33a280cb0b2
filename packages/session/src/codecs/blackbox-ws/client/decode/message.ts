import type { Text } from "@colloquy/schema/blackbox-ws";
import {
  addMessage,
  currentMessage,
  recordText as recordDelta,
  releaseHeld,
} from "../../../../codec/event-recorder/index.ts";
import { glueBetween } from "../../values/chunks.ts";
import type { Recorder } from "../state.ts";
import { completeTurn } from "./turn.ts";

/** A piece of text of the user or the agent; one that may still change (`potential`) is left out. */
export function recordText(recorder: Recorder, { source, text, type }: Text["content"]): void {
  if (type === "potential") return;
  releaseHeld(recorder);
  if (source === "user") recordUserText(recorder, text);
  if (source === "assistant") recordPiece(recorder, text);
}

/** Text of the user ends the agent's turn, unless that waits for a tool: nothing else marks the end (§6). */
function recordUserText(recorder: Recorder, text: string): void {
  if (recorder.session.turn?.calls.length === 0) completeTurn(recorder);
  addMessage(recorder, { content: [{ type: "text", text }] });
}

/** Consecutive pieces of the agent are one message (§6). */
function recordPiece(recorder: Recorder, piece: string): void {
  const { text } = currentMessage(recorder);
  recordDelta(recorder, glueBetween(text) + piece);
}

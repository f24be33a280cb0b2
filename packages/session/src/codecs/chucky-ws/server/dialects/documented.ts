import type { AnswerItem, KnownServerFrame } from "@colloquy/schema/chucky-ws";
import { toInput } from "../../../../codec/values.ts";
import type { Piece, Words } from "../words.ts";
import { envelopedResult } from "./enveloped.ts";

const answer = (payload: AnswerItem): KnownServerFrame => ({ type: "sdk_message", payload });

const items: { readonly [K in Piece["kind"]]: (text: string) => AnswerItem } = {
  text: (text) => ({ type: "assistant", subtype: "text", text }),
  thinking: (thinking) => ({ type: "assistant", subtype: "thinking", thinking }),
};

/** D1: what the documentation shows. */
export const documentedWords: Words = {
  turnStarted: () => [],
  messageStarted: (_, message) => ({ frames: [], message }),
  piece: (_, message, { kind, text }) => ({ frames: [answer(items[kind](text))], message }),
  messageCompleted: (_, message) => ({ frames: [], message }),
  toolUse: ({ callId, name, input }) => [
    answer({ type: "assistant", subtype: "tool_use", id: callId, name, input: toInput(input) }),
  ],
  compacted: () => [],
  result: envelopedResult,
};

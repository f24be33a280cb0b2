import type { ContentBlockDelta } from "@colloquy/schema/chucky-ws";
import type { Piece, Words } from "../words.ts";
import { envelopedResult } from "./enveloped.ts";

const deltas: { readonly [K in Piece["kind"]]: (text: string) => ContentBlockDelta["delta"] } = {
  text: (text) => ({ type: "text_delta", text }),
  thinking: (thinking) => ({ type: "thinking_delta", thinking }),
};

/** D2: what the first TypeScript client reads. It has no word for a tool the server runs. */
export const deltasWords: Words = {
  turnStarted: () => [],
  messageStarted: (_, message) => ({ frames: [], message }),
  piece: (_, message, { kind, text }) => ({
    frames: [{ type: "sdk_message", payload: { type: "content_block_delta", delta: deltas[kind](text) } }],
    message,
  }),
  messageCompleted: (_, message) => ({ frames: [], message }),
  toolUse: () => [],
  compacted: () => [],
  result: envelopedResult,
};

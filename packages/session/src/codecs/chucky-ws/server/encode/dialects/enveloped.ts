import type { AnswerItem, ContentBlockDelta, KnownServerFrame } from "@colloquy/schema/chucky-ws";
import { present, toInput } from "../../../../../codec/values.ts";
import { toWireUsage } from "../../../values/usage.ts";
import type { EncodeContext } from "../../state.ts";
import type { Delta, DialectEncoder, TurnResult } from "./dialect.ts";

const items: { readonly [K in Delta["kind"]]: (text: string) => AnswerItem } = {
  text: (text) => ({ type: "assistant", subtype: "text", text }),
  thinking: (thinking) => ({ type: "assistant", subtype: "thinking", thinking }),
};

const deltas: { readonly [K in Delta["kind"]]: (text: string) => ContentBlockDelta["delta"] } = {
  text: (text) => ({ type: "text_delta", text }),
  thinking: (thinking) => ({ type: "thinking_delta", thinking }),
};

const emitPayload = (context: EncodeContext, payload: AnswerItem | ContentBlockDelta): void =>
  context.emit({ type: "sdk_message", payload });

/** D1: what the documentation shows. */
export const documentedEncoder: DialectEncoder = {
  appendDelta: (context, _, { kind, text }) => emitPayload(context, items[kind](text)),
  requestTool: (context, { callId, name, input }) =>
    emitPayload(context, { type: "assistant", subtype: "tool_use", id: callId, name, input: toInput(input) }),
  toResult,
};

/** D2: what the first TypeScript client reads. It has no frame for a tool the server runs. */
export const deltasEncoder: DialectEncoder = {
  appendDelta: (context, _, { kind, text }) =>
    emitPayload(context, { type: "content_block_delta", delta: deltas[kind](text) }),
  toResult,
};

/** `result` in an envelope (§4.4). */
function toResult(sessionId: string, result: TurnResult): KnownServerFrame {
  return {
    type: "result",
    payload: present({
      type: "result" as const,
      subtype: result.outcome,
      text: result.text,
      total_cost_usd: result.usage?.costUsd ?? 0,
      duration_secs: result.durationMs / 1000,
      session_id: sessionId,
      usage: toWireUsage(result.usage),
      turn_count: result.rounds,
      error: result.error,
    }),
  };
}

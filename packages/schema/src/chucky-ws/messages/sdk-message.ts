import { withMapping } from "@colloquy/define";
import type { z } from "zod";
import { mapsTo } from "../../mapping.ts";
import { frame } from "../envelope.ts";
import { pieces, turnEnd, wholeMessage } from "../mappings.ts";
import { chucky, docs } from "../namespace.ts";
import { answerItemSchema, assistantMessageSchema, contentBlockDeltaSchema } from "./answer.ts";
import {
  flatAssistantFrameSchema,
  flatResultFrameSchema,
  streamEventFrameSchema,
  systemFrameSchema,
  wrappedResultSchema,
} from "./flat.ts";
import { resultFrameSchema } from "./result.ts";
import { flatUserFrameSchema } from "./user.ts";

const text = { type: "assistant", subtype: "text", text: "Let me check " };

/** `assistant` has two forms inside an `sdk_message`; only the documented one has a `subtype`. */
export const assistantPayloadSchema = chucky.memberUnion(
  "AssistantPayload",
  docs("§4.2, §5", "Increment of an answer, or for the Python client one complete message.", text),
  [{ has: "subtype", schema: answerItemSchema }, { schema: flatAssistantFrameSchema }],
);

export const serverPayloadSchema = chucky.openUnion(
  "ServerPayload",
  docs("§4.2, §5", "Content of an answer, in the dialect of the connection.", text),
  "type",
  [
    withMapping(
      assistantPayloadSchema,
      mapsTo("message.delta", "message.completed", "thinking.delta", "thinking.completed", "tool.requested"),
    ),
    withMapping(contentBlockDeltaSchema, pieces),
    withMapping(assistantMessageSchema, wholeMessage),
    withMapping(wrappedResultSchema, turnEnd),
    withMapping(systemFrameSchema, mapsTo("session.created", "context.compacted")),
    withMapping(streamEventFrameSchema, pieces),
    withMapping(flatUserFrameSchema, mapsTo("message.added")),
  ],
);

export const serverSdkMessageFrameSchema = frame(
  "ServerSdkMessageFrame",
  "sdk_message",
  docs("§4.2", "Streamed content of an answer. Increments concatenate in order of arrival.", {
    type: "sdk_message",
    payload: text,
  }),
  serverPayloadSchema,
);

/** A `result` in either form, or flat with the enveloped one inside. */
export const anyResultFrameSchema = chucky.memberUnion(
  "AnyResultFrame",
  docs("§4.4, §5", "Last frame of a turn, enveloped or flat; the flat form has its `subtype` outside.", {
    type: "result",
    payload: {
      type: "result",
      subtype: "success",
      text: "pong",
      total_cost_usd: 0.0001,
      duration_secs: 0.4,
      session_id: "7b1f6c2e-58c4-4f0b-9a6e-0d3f5a1c9e42",
      usage: { input_tokens: 9, output_tokens: 2 },
    },
  }),
  [{ has: "subtype", schema: flatResultFrameSchema }, { schema: resultFrameSchema }],
);

export type ServerSdkMessageFrame = z.infer<typeof serverSdkMessageFrameSchema>;
export type AnyResultFrame = z.infer<typeof anyResultFrameSchema>;

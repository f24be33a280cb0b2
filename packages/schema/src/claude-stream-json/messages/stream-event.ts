import { float64, json, nullish, optional, required, string, tag, uint53 } from "@colloquy/define";
import type { z } from "zod";
import { frame } from "../envelope.ts";
import { apiMessage } from "../examples.ts";
import { claudeStreamJson } from "../namespace.ts";
import { answered, apiMessageSchema, parentToolUseId, stopReasonSchema } from "./assistant.ts";
import { blockSchema } from "./block.ts";
import { usageSchema } from "./usage.ts";

const source = "claude-stream-json §4.5";
const index = required(uint53(), "Place of the block in the answer, from 0.");

const tagged = <const Type extends string, const Fields extends z.core.$ZodLooseShape>(
  name: string,
  type: Type,
  description: string,
  example: object,
  fields: Fields,
) =>
  claudeStreamJson.object(
    name,
    { description, source, examples: [{ type, ...example }] },
    { type: tag(type), ...fields },
  );

export const deltaSchema = claudeStreamJson.openUnion(
  "Delta",
  { description: "What a block grows by.", source, examples: [{ type: "text_delta", text: "Three" }] },
  "type",
  [
    tagged("TextDelta", "text_delta", "Text.", { text: "Three" }, { text: required(string(), "The text.") }),
    tagged(
      "ThinkingDelta",
      "thinking_delta",
      "Reasoning.",
      { thinking: "Count" },
      { thinking: required(string(), "The reasoning.") },
    ),
    tagged(
      "SignatureDelta",
      "signature_delta",
      "Proof of reasoning.",
      { signature: "c2ln" },
      { signature: required(string(), "The proof.") },
    ),
    tagged(
      "InputJsonDelta",
      "input_json_delta",
      "A tool's input.",
      { partial_json: '{"comm' },
      { partial_json: required(string(), "A piece of JSON text; whole only when the block stops.") },
    ),
    tagged(
      "CitationsDelta",
      "citations_delta",
      "A citation.",
      { citation: {} },
      { citation: required(json(), "As in the model API.") },
    ),
  ],
);

export const messageDeltaSchema = claudeStreamJson.object(
  "MessageDelta",
  {
    description: "How an answer ended.",
    source,
    examples: [{ stop_reason: "end_turn", stop_sequence: null }],
  },
  {
    stop_reason: nullish(stopReasonSchema, "Why it stopped."),
    stop_sequence: nullish(string(), "The sequence it wrote."),
  },
);

export const modelStreamEventSchema = claudeStreamJson.openUnion(
  "ModelStreamEvent",
  {
    description: "An event of the model API's stream, as it came.",
    source,
    examples: [{ type: "message_stop" }],
  },
  "type",
  [
    tagged(
      "MessageStartEvent",
      "message_start",
      "An answer begins.",
      { message: apiMessage },
      { message: required(apiMessageSchema, "The answer, still empty.") },
    ),
    tagged(
      "ContentBlockStartEvent",
      "content_block_start",
      "A block begins.",
      { index: 0, content_block: { type: "text", text: "" } },
      { index, content_block: required(blockSchema, "The block, still empty.") },
    ),
    tagged(
      "ContentBlockDeltaEvent",
      "content_block_delta",
      "A block grows.",
      { index: 0, delta: { type: "text_delta", text: "Three" } },
      { index, delta: required(deltaSchema, "What it grows by.") },
    ),
    tagged("ContentBlockStopEvent", "content_block_stop", "A block is whole.", { index: 0 }, { index }),
    tagged(
      "MessageDeltaEvent",
      "message_delta",
      "An answer is about to end.",
      { delta: { stop_reason: "end_turn", stop_sequence: null } },
      {
        delta: required(messageDeltaSchema, "How it ended."),
        usage: optional(usageSchema, "Tokens."),
      },
    ),
    tagged("MessageStopEvent", "message_stop", "An answer is whole.", {}, {}),
    tagged("PingEvent", "ping", "A sign of life.", {}, {}),
  ],
);

export const streamEventSchema = frame(
  "StreamEvent",
  "stream_event",
  {
    description:
      "A piece of an answer while it is written, with `--include-partial-messages`. The whole block still comes as `assistant`, before its `content_block_stop`.",
    source,
    example: { event: { type: "message_stop" }, parent_tool_use_id: null },
  },
  {
    event: required(modelStreamEventSchema, "The event."),
    parent_tool_use_id: parentToolUseId,
    ttft_ms: optional(float64(), { description: "Time to the first token, on `message_start`.", unit: "ms" }),
    ...answered,
  },
);

export type Delta = z.infer<typeof deltaSchema>;
export type ModelStreamEvent = z.infer<typeof modelStreamEventSchema>;
export type StreamEvent = z.infer<typeof streamEventSchema>;

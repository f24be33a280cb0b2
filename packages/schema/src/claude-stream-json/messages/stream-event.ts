import {
  type DefinitionDocs,
  float64,
  json,
  nullish,
  optional,
  required,
  string,
  tag,
  uint53,
  unmapped,
} from "@colloquy/define";
import type { z } from "zod";
import { mapsTo } from "../../mapping.ts";
import { frame } from "../envelope.ts";
import { apiMessage } from "../examples.ts";
import { claudeStreamJson } from "../namespace.ts";
import { answered, apiMessageSchema, parentToolUseId, stopReasonSchema } from "./assistant.ts";
import { blockSchema } from "./block.ts";
import { usageSchema } from "./usage.ts";

const edge = unmapped("Start or end of a block or message; the complete message follows.");

const source = "claude-stream-json §4.5";
const index = required(uint53(), "Position of the block within the answer, from 0.");

const tagged = <const Type extends string, const Fields extends z.core.$ZodLooseShape>(
  name: string,
  type: Type,
  docs: string | Pick<DefinitionDocs, "description" | "mapping">,
  example: object,
  fields: Fields,
) =>
  claudeStreamJson.object(
    name,
    {
      ...(typeof docs === "string" ? { description: docs } : docs),
      source,
      examples: [{ type, ...example }],
    },
    { type: tag(type), ...fields },
  );

export const deltaSchema = claudeStreamJson.openUnion(
  "Delta",
  {
    description: "Increment of one content block; readers append it to what they have.",
    source,
    examples: [{ type: "text_delta", text: "Three" }],
  },
  "type",
  [
    tagged(
      "TextDelta",
      "text_delta",
      "Increment of a `text` block.",
      { text: "Three" },
      { text: required(string(), "Characters to append to the text so far.") },
    ),
    tagged(
      "ThinkingDelta",
      "thinking_delta",
      "Increment of a `thinking` block.",
      { thinking: "Count" },
      { thinking: required(string(), "Characters to append to the reasoning so far.") },
    ),
    tagged(
      "SignatureDelta",
      "signature_delta",
      "Signature of a `thinking` block; arrives once, after its text.",
      { signature: "c2ln" },
      {
        signature: required(
          string(),
          "Complete opaque signature, to be sent back to the model API unchanged.",
        ),
      },
    ),
    tagged(
      "InputJsonDelta",
      "input_json_delta",
      "Increment of the input of a `tool_use` block.",
      { partial_json: '{"comm' },
      {
        partial_json: required(
          string(),
          "Fragment of JSON text. The concatenation is valid JSON only when the block has stopped.",
        ),
      },
    ),
    tagged(
      "CitationsDelta",
      "citations_delta",
      "Additional citation for a `text` block.",
      { citation: {} },
      { citation: required(json(), "One citation, in the form of the model API.") },
    ),
  ],
);

export const messageDeltaSchema = claudeStreamJson.object(
  "MessageDelta",
  {
    description: "End of an answer: members of the message that are known only then.",
    source,
    examples: [{ stop_reason: "end_turn", stop_sequence: null }],
  },
  {
    stop_reason: nullish(stopReasonSchema, "Reason the model stopped writing."),
    stop_sequence: nullish(
      string(),
      "Stop sequence the model produced; `null` unless `stop_reason` is `stop_sequence`.",
    ),
  },
);

export const modelStreamEventSchema = claudeStreamJson.openUnion(
  "ModelStreamEvent",
  {
    description: "Event of the model API's stream, passed on unchanged.",
    source,
    examples: [{ type: "message_stop" }],
  },
  "type",
  [
    tagged(
      "MessageStartEvent",
      "message_start",
      { description: "First event of an answer; its blocks follow.", mapping: mapsTo("message.started") },
      { message: apiMessage },
      {
        message: required(apiMessageSchema, "Answer with empty `content` and the token counts known so far."),
      },
    ),
    tagged(
      "ContentBlockStartEvent",
      "content_block_start",
      { description: "A content block begins; its increments follow.", mapping: edge },
      { index: 0, content_block: { type: "text", text: "" } },
      { index, content_block: required(blockSchema, "Block as it starts, with empty text or input.") },
    ),
    tagged(
      "ContentBlockDeltaEvent",
      "content_block_delta",
      {
        description: "Increment of the block at `index`.",
        mapping: mapsTo("message.delta", "thinking.delta", "tool.requested"),
      },
      { index: 0, delta: { type: "text_delta", text: "Three" } },
      { index, delta: required(deltaSchema, "Text, reasoning, signature, input or citation to add.") },
    ),
    tagged(
      "ContentBlockStopEvent",
      "content_block_stop",
      {
        description: "The block at `index` is complete. Its `assistant` frame was sent just before.",
        mapping: edge,
      },
      { index: 0 },
      { index },
    ),
    tagged(
      "MessageDeltaEvent",
      "message_delta",
      { description: "The answer ends; sent after its last block.", mapping: edge },
      { delta: { stop_reason: "end_turn", stop_sequence: null } },
      {
        delta: required(messageDeltaSchema, "Final members of the message."),
        usage: optional(usageSchema, "Token counts of the whole answer."),
      },
    ),
    tagged(
      "MessageStopEvent",
      "message_stop",
      { description: "Last event of an answer.", mapping: edge },
      {},
      {},
    ),
    tagged(
      "PingEvent",
      "ping",
      {
        description: "Heartbeat of the model API; carries no data.",
        mapping: unmapped("Heartbeat of the model API."),
      },
      {},
      {},
    ),
  ],
);

export const streamEventSchema = frame(
  "StreamEvent",
  "stream_event",
  {
    description:
      "Part of an answer while the model writes it, sent with `--include-partial-messages`. The complete block follows as an `assistant` frame before its `content_block_stop`, so readers use one of the two.",
    source,
    example: { event: { type: "message_stop" }, parent_tool_use_id: null },
  },
  {
    event: required(modelStreamEventSchema, "Event of the model API, not reworded."),
    parent_tool_use_id: parentToolUseId,
    ttft_ms: optional(float64(), {
      description: "Time from the request to the first token. Only on `message_start`.",
      unit: "ms",
    }),
    ...answered,
  },
);

export type Delta = z.infer<typeof deltaSchema>;
export type ModelStreamEvent = z.infer<typeof modelStreamEventSchema>;
export type StreamEvent = z.infer<typeof streamEventSchema>;

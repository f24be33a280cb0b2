import {
  boolean,
  int32,
  int53,
  json,
  list,
  nullish,
  openEnum,
  optional,
  required,
  string,
  unmapped,
} from "@colloquy/define";
import { mapsTo } from "../../../mapping.ts";
import { event } from "../../envelope.ts";
import { usage as exampleUsage, inputMessage } from "../../examples.ts";
import { everrunsRest } from "../../namespace.ts";
import { messageSchema } from "../message.ts";
import { toolCallSchema } from "../tools.ts";
import { durationMs, usage } from "./fields.ts";

const source = "everruns-rest §5.2";

export const generationOutputSchema = everrunsRest.object(
  "GenerationOutput",
  {
    description: "What the model wrote.",
    source,
    examples: [{ text: "Berth 4 is free from 22:00.", tool_calls: [] }],
  },
  {
    text: nullish(string(), "Its text."),
    tool_calls: optional(list(toolCallSchema), { description: "Tools it asked for.", default: [] }),
  },
);

export const generationRetrySchema = everrunsRest.object(
  "GenerationRetry",
  {
    description: "How often a model call was repeated.",
    source,
    examples: [{ attempts: 2, total_wait_ms: 1500 }],
  },
  {
    attempts: required(int32(), { description: "Calls in all.", unit: "calls" }),
    total_wait_ms: required(int53(), { description: "Time between them.", unit: "ms" }),
  },
);

export const generationMetadataSchema = everrunsRest.object(
  "GenerationMetadata",
  {
    description: "Facts about a model call.",
    source,
    examples: [
      { model: "sim-large", success: true, usage: exampleUsage, duration_ms: 240, finish_reasons: ["stop"] },
    ],
  },
  {
    model: required(string(), "Name of the model."),
    success: required(boolean(), "Whether it answered."),
    provider: nullish(string(), "Name of the provider."),
    usage,
    duration_ms: durationMs,
    time_to_first_token_ms: nullish(int53(), { description: "From the call to the first text.", unit: "ms" }),
    finish_reasons: optional(list(string()), { description: "Why the model stopped.", default: [] }),
    response_id: nullish(string(), "Id the provider gave the answer."),
    error: nullish(string(), "What went wrong."),
    retry: nullish(generationRetrySchema, "How often it was repeated."),
    compaction: optional(json(), "What was left out of the prompt."),
    request_options: optional(json(), "Options of the call."),
  },
);

export const llmGenerationEventSchema = event(
  "llm.generation",
  {
    description: "A model call with its whole prompt.",
    examples: [
      {
        messages: [inputMessage],
        output: { text: "Berth 4 is free from 22:00.", tool_calls: [] },
        metadata: { model: "sim-large", success: true },
      },
    ],
    mapping: mapsTo("message.completed"),
  },
  {
    messages: required(list(messageSchema), "The prompt."),
    output: required(generationOutputSchema, "What the model wrote; `{}` after a failure."),
    metadata: required(generationMetadataSchema, "Facts about the call."),
    tools: optional(json(), "Tools the model was told of: a list."),
  },
);

export const capabilityUsageRecordSchema = everrunsRest.object(
  "CapabilityUsageRecord",
  {
    description: "One use of a capability.",
    source,
    examples: [{ capability_id: "clock", usage_kind: "invoked" }],
  },
  {
    capability_id: required(string(), "The capability."),
    usage_kind: required(
      openEnum({
        configured: "It was set up.",
        resolved: "Its settings were found.",
        exposed: "Its tools were shown to the model.",
        invoked: "One of its tools was called.",
        effect_ran: "It acted by itself.",
      }),
      "How it was used.",
    ),
  },
);

export const capabilityUsageEventSchema = event(
  "capability.usage",
  {
    description: "Which capabilities a step used.",
    examples: [{ records: [{ capability_id: "clock", usage_kind: "invoked" }] }],
    mapping: unmapped("Which capabilities a step used: bookkeeping of this server."),
  },
  { records: required(list(capabilityUsageRecordSchema), "The uses.") },
);

export const llmEvents = [llmGenerationEventSchema, capabilityUsageEventSchema] as const;

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
    description: "Output of a model call.",
    source,
    examples: [{ text: "Berth 4 is free from 22:00.", tool_calls: [] }],
  },
  {
    text: nullish(string(), "Text written by the model. Absent: none."),
    tool_calls: optional(list(toolCallSchema), {
      description: "Tool calls requested by the model, in order.",
      default: [],
    }),
  },
);

export const generationRetrySchema = everrunsRest.object(
  "GenerationRetry",
  {
    description: "Repetitions of a model call after failures.",
    source,
    examples: [{ attempts: 2, total_wait_ms: 1500 }],
  },
  {
    attempts: required(int32(), {
      description: "Calls made in total, the successful one included.",
      unit: "calls",
    }),
    total_wait_ms: required(int53(), { description: "Time waited between the calls, in total.", unit: "ms" }),
  },
);

export const generationMetadataSchema = everrunsRest.object(
  "GenerationMetadata",
  {
    description: "Circumstances of a model call.",
    source,
    examples: [
      { model: "sim-large", success: true, usage: exampleUsage, duration_ms: 240, finish_reasons: ["stop"] },
    ],
  },
  {
    model: required(string(), "Name of the model at the provider."),
    success: required(boolean(), "Whether the provider returned an answer."),
    provider: nullish(string(), "Provider that served the call. Absent: not known."),
    usage,
    duration_ms: durationMs,
    time_to_first_token_ms: nullish(int53(), {
      description: "Latency until the provider sent the first token.",
      unit: "ms",
    }),
    finish_reasons: optional(list(string()), {
      description: "Reasons the model stopped, in the words of the provider.",
      default: [],
    }),
    response_id: nullish(string(), "Id the provider gave to the answer. Absent: none."),
    error: nullish(string(), "Reason for the failure. Only when `success` is false."),
    retry: nullish(
      generationRetrySchema,
      "Repetitions before the outcome. Absent: the first call succeeded or failed for good.",
    ),
    compaction: optional(json(), "Reduction of the prompt before the call. Form not documented."),
    request_options: optional(json(), "Options sent to the provider. Form not documented."),
  },
);

export const llmGenerationEventSchema = event(
  "llm.generation",
  {
    description: "A model call has ended. Carries its prompt and output.",
    examples: [
      {
        messages: [inputMessage],
        output: { text: "Berth 4 is free from 22:00.", tool_calls: [] },
        metadata: { model: "sim-large", success: true },
      },
    ],
    mapping: mapsTo("message.completed"),
    trigger: "work",
  },
  {
    messages: required(
      list(messageSchema),
      "Messages of the prompt. This server includes those of the turn only.",
    ),
    output: required(generationOutputSchema, "Text and tool calls of the model; `{}` after a failure."),
    metadata: required(generationMetadataSchema, "Model, timing, usage and outcome of the call."),
    tools: optional(json(), "Definitions of the tools offered to the model, as a list."),
  },
);

export const capabilityUsageRecordSchema = everrunsRest.object(
  "CapabilityUsageRecord",
  {
    description: "Single use of a capability.",
    source,
    examples: [{ capability_id: "clock", usage_kind: "invoked" }],
  },
  {
    capability_id: required(string(), "Id of the capability, such as `clock`."),
    usage_kind: required(
      openEnum({
        configured: "The capability is part of the configuration.",
        resolved: "The settings of the capability were determined for the turn.",
        exposed: "Tools of the capability were offered to the model.",
        invoked: "The model called a tool of the capability.",
        effect_ran: "The capability acted by itself, without a tool call.",
      }),
      "Stage of use that was reached. The set is open.",
    ),
  },
);

export const capabilityUsageEventSchema = event(
  "capability.usage",
  {
    description: "Capabilities were used in a step of the turn.",
    examples: [{ records: [{ capability_id: "clock", usage_kind: "invoked" }] }],
    mapping: unmapped("Statistics of the server on the use of its capabilities."),
  },
  { records: required(list(capabilityUsageRecordSchema), "Uses in the order they occurred.") },
);

export const llmEvents = [llmGenerationEventSchema, capabilityUsageEventSchema] as const;

import {
  boolean,
  int32,
  int53,
  list,
  openEnum,
  optional,
  required,
  string,
  unmapped,
} from "@colloquy/define";
import { mapsTo, relatedTo } from "../../../mapping.ts";
import { event } from "../../envelope.ts";
import { everrunsRest } from "../../namespace.ts";

const source = "everruns-rest §5.2";
const messages = (description: string) => required(int32(), { description, unit: "messages" });
const duration = required(int53(), { description: "Time spent on the reduction.", unit: "ms" });

export const contextCompactingEventSchema = event(
  "context.compacting",
  {
    description: "The server begins to reduce the prompt.",
    examples: [{ reason: "proactive_budget", strategy: "summarize", messages_before: 80 }],
    mapping: relatedTo("compaction"),
  },
  {
    reason: required(
      openEnum({
        proactive_budget: "The prompt approached the limit of the model.",
        request_too_large: "The provider refused the prompt as too large.",
        manual: "The user or the client requested it.",
      }),
      "Cause of the reduction. The set is open.",
    ),
    strategy: required(string(), "Method that will be used, such as `summarize`. The set is open."),
    messages_before: messages("Length of the prompt before the reduction."),
  },
);

export const compactionStepSchema = everrunsRest.object(
  "CompactionStep",
  {
    description: "Single attempt to reduce the prompt.",
    source,
    examples: [{ strategy: "summarize", messages_after: 12, duration_ms: 900 }],
  },
  {
    strategy: required(string(), "Method of the attempt, such as `summarize`. The set is open."),
    messages_after: messages("Length of the prompt after the attempt."),
    duration_ms: duration,
  },
);

export const contextCompactedEventSchema = event(
  "context.compacted",
  {
    description: "The prompt was reduced; the next model call uses the result.",
    examples: [{ messages_before: 80, messages_after: 12, duration_ms: 950, strategy_used: "summarize" }],
    mapping: mapsTo("context.compacted"),
  },
  {
    messages_before: messages("Length of the prompt before the reduction."),
    messages_after: messages("Length of the prompt after the reduction."),
    duration_ms: duration,
    strategy_used: required(string(), "Method that succeeded, such as `summarize`. The set is open."),
    steps: optional(list(compactionStepSchema), {
      description: "Attempts in the order they were made, the last one successful.",
      default: [],
    }),
  },
);

export const fileWrittenEventSchema = event(
  "file.written",
  {
    description: "A file of the workspace was created or changed.",
    examples: [{ path: "/notes/berths.md", operation: "write", created: true, size_bytes: 412 }],
    mapping: unmapped("Files of a workspace are no part of a session in the neutral model."),
  },
  {
    path: required(string(), "Path in the workspace, from its root."),
    operation: required(string(), "Kind of change, such as `write`. The set is open."),
    created: required(boolean(), "True when the file did not exist before."),
    size_bytes: required(int53(), { description: "Size of the file after the change.", unit: "bytes" }),
  },
);

export const contextEvents = [
  contextCompactingEventSchema,
  contextCompactedEventSchema,
  fileWrittenEventSchema,
] as const;

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
const duration = required(int53(), { description: "How long it took.", unit: "ms" });

export const contextCompactingEventSchema = event(
  "context.compacting",
  {
    description: "The prompt is being shortened.",
    examples: [{ reason: "proactive_budget", strategy: "summarize", messages_before: 80 }],
    mapping: relatedTo("compaction"),
  },
  {
    reason: required(
      openEnum({
        proactive_budget: "It came near the model's limit.",
        request_too_large: "The provider refused it.",
        manual: "Somebody asked.",
      }),
      "Why.",
    ),
    strategy: required(string(), "How."),
    messages_before: messages("Length before."),
  },
);

export const compactionStepSchema = everrunsRest.object(
  "CompactionStep",
  {
    description: "One attempt to shorten the prompt.",
    source,
    examples: [{ strategy: "summarize", messages_after: 12, duration_ms: 900 }],
  },
  {
    strategy: required(string(), "How."),
    messages_after: messages("Length after it."),
    duration_ms: duration,
  },
);

export const contextCompactedEventSchema = event(
  "context.compacted",
  {
    description: "The prompt was shortened.",
    examples: [{ messages_before: 80, messages_after: 12, duration_ms: 950, strategy_used: "summarize" }],
    mapping: mapsTo("context.compacted"),
  },
  {
    messages_before: messages("Length before."),
    messages_after: messages("Length after."),
    duration_ms: duration,
    strategy_used: required(string(), "How."),
    steps: optional(list(compactionStepSchema), { description: "The attempts.", default: [] }),
  },
);

export const fileWrittenEventSchema = event(
  "file.written",
  {
    description: "A file of the workspace changed.",
    examples: [{ path: "/notes/berths.md", operation: "write", created: true, size_bytes: 412 }],
    mapping: unmapped("Files of a workspace are no part of a session in the neutral model."),
  },
  {
    path: required(string(), "Where it is in the workspace."),
    operation: required(string(), "What was done, such as `write`."),
    created: required(boolean(), "Whether it is new."),
    size_bytes: required(int53(), { description: "Its size now.", unit: "bytes" }),
  },
);

export const contextEvents = [
  contextCompactingEventSchema,
  contextCompactedEventSchema,
  fileWrittenEventSchema,
] as const;

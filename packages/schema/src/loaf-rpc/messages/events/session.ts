import {
  boolean,
  json,
  list,
  nullable,
  openEnum,
  optional,
  required,
  string,
  uint53,
  unmapped,
  uuid,
} from "@colloquy/define";
import type { z } from "zod";
import { mapsTo } from "../../../mapping.ts";
import { breakdown, ids, turnOf } from "../../examples.ts";
import { loafRpc } from "../../namespace.ts";
import { sessionId, turnId } from "../../scalars.ts";
import { providerSchema, statusLabelSchema } from "../enums.ts";
import { uiMessageSchema } from "../message.ts";
import { tokenBreakdownSchema, tokenSource } from "../session-state.ts";
import { event } from "./event.ts";

const session = { session_id: ids.session };
const turn = { session_id: sessionId(), turn_id: turnId() };

export const sessionStatusEventSchema = event(
  "session.status",
  {
    description:
      "The activity of the session changed. `pending: false` ends a turn, but another queued one may follow at once.",
    source: "loaf-rpc §8.1",
    example: { ...session, pending: true, status_label: "preparing...", turn_id: ids.turn },
    mapping: mapsTo("turn.started", "turn.queued", "message.started", "message.completed"),
  },
  {
    session_id: sessionId(),
    pending: required(boolean(), "Whether the session is busy with a turn or with `/compress`."),
    status_label: required(
      statusLabelSchema,
      "Human-readable activity. Clients display it and do not derive state from it.",
    ),
    turn_id: optional(
      uuid(),
      "Turn concerned. Present only with `preparing...`, `thinking...`, the first `drafting response...` and `compressing context...` of a turn.",
    ),
  },
);

export const sessionMessageAppendedEventSchema = event(
  "session.message.appended",
  {
    description: "An entry was added to the displayed transcript. The event does not identify the turn.",
    example: { ...session, message: { id: 2, kind: "assistant", text: "Rhine and Meuse." } },
    mapping: mapsTo("message.added", "message.completed"),
  },
  {
    session_id: sessionId(),
    message: required(uiMessageSchema, "Entry that was added, at the end of the transcript."),
  },
);

export const streamSegmentSchema = loafRpc.object(
  "StreamSegment",
  {
    description: "Increment of the reasoning or of the answer.",
    source: "loaf-rpc §8.2",
    examples: [{ kind: "answer", text: "Rhine " }],
  },
  {
    kind: required(
      openEnum({ thought: "Part of the reasoning of the model.", answer: "Part of the answer to the user." }),
      "Output that the increment belongs to.",
    ),
    text: required(string(), "Text to append to the earlier segments of the same kind."),
  },
);

export const streamChunkSchema = loafRpc.object(
  "StreamChunk",
  {
    description:
      "Output of the model since the last chunk. Use `segments` when non-empty, else `answerText`; never both, they hold the same text.",
    source: "loaf-rpc §8.2",
    examples: [{ thoughts: [], answerText: "Rhine ", segments: [{ kind: "answer", text: "Rhine " }] }],
  },
  {
    thoughts: required(
      list(string()),
      "Reasoning. With OpenAI the complete reasoning so far, not an increment.",
    ),
    answerText: required(string(), "Text of the answer segments; with Antigravity, joined by newlines."),
    segments: optional(
      list(streamSegmentSchema),
      "Increments in the order of the model. Absent or empty: use `answerText`.",
    ),
  },
);

export const sessionStreamChunkEventSchema = event(
  "session.stream.chunk",
  {
    description:
      "Output of the model. All answer segments of a turn, concatenated without separators, give the text of its assistant message.",
    source: "loaf-rpc §8.2",
    example: {
      ...turnOf,
      chunk: { thoughts: [], answerText: "Rhine ", segments: [{ kind: "answer", text: "Rhine " }] },
    },
    mapping: mapsTo("message.delta", "thinking.delta"),
  },
  { ...turn, chunk: required(streamChunkSchema, "Segments of reasoning and answer.") },
);

export const sessionCompletedEventSchema = event(
  "session.completed",
  {
    description: "A turn has ended successfully. `ready` follows, then the next queued turn if there is one.",
    example: { ...turnOf, answer_length: 16 },
    mapping: mapsTo("turn.completed"),
  },
  {
    ...turn,
    answer_length: required(
      uint53(),
      "Length of the answer in UTF-16 code units; the text is in the preceding assistant message.",
    ),
  },
);

export const sessionInterruptedEventSchema = event(
  "session.interrupted",
  {
    description: "A turn has ended because of an interrupt. The queue continues.",
    example: { ...turnOf, partial_output: true },
    mapping: mapsTo("turn.interrupted"),
  },
  {
    ...turn,
    partial_output: required(boolean(), "Whether a partial answer was kept as an assistant message."),
  },
);

export const sessionErrorEventSchema = event(
  "session.error",
  {
    description:
      "A turn has failed; its prompt is not kept in the history. Some interrupted turns of the original server end with this too (§10).",
    example: { ...turnOf, message: "Request was aborted." },
    mapping: mapsTo("turn.failed"),
  },
  { ...turn, message: required(string(), "Reason for the failure, human-readable. There is no code.") },
);

export const sessionContextEstimateEventSchema = event(
  "session.context.estimate",
  {
    description:
      "Estimated size of the context after a change. Not documented by the original, but sent by default.",
    example: {
      ...session,
      provider: "openai",
      source: "history",
      total_tokens_estimate: 3848,
      breakdown,
    },
    mapping: mapsTo("message.started"),
  },
  {
    session_id: sessionId(),
    provider: nullable(providerSchema, "Provider the estimate applies to; `null` when none is known."),
    source: required(tokenSource(), "Basis of the estimate; always `history` today."),
    total_tokens_estimate: required(uint53(), {
      description: "Sum of `breakdown`, an estimate.",
      unit: "tokens",
    }),
    breakdown: required(tokenBreakdownSchema, "Components of the estimate by cause."),
  },
);

export const sessionDebugEventSchema = event(
  "session.debug",
  {
    description:
      "Exchange with the model, sent after `debug.set`. Follows the specific event of the same stage. May be very large.",
    example: { ...turnOf, stage: "request", data: { model: "gpt-5.1-codex" } },
    mapping: unmapped("The exchange with the model, for debugging only."),
  },
  {
    session_id: sessionId(),
    turn_id: optional(uuid(), "Turn concerned. Absent for the warnings about compaction."),
    stage: required(
      openEnum({
        request: "Request to the model, as sent.",
        response_stream_summary: "Counts and types of the chunks instead of their text; INFERRED.",
        response_raw: "Response of the model, as received.",
        response_continue: "The response contains tool calls; another round follows.",
        response_final: "The response ends the turn.",
        tool_calls: "All tool calls of one model round.",
        tool_call_started: "Call in the form of the provider, after `session.tool.call.started`.",
        tool_call_completed: "Outcome in the form of the provider, after `session.tool.call.completed`.",
        tool_results: "Results of all tool calls of one model round.",
        steer_injected: "Steering texts were added to the request.",
        retry_429: "The provider asked to wait (HTTP 429) and the request is repeated.",
        "compaction.event_append_failed":
          "The event log of a compaction could not be written. Sent without `debug.set` too.",
        "compaction.migration_failed":
          "An older compaction file could not be converted. Sent without `debug.set` too.",
      }),
      "Step of the exchange. The set is open.",
    ),
    data: optional(json(), "Details in a form that depends on `stage`."),
  },
);

export type StreamSegment = z.infer<typeof streamSegmentSchema>;
export type StreamChunk = z.infer<typeof streamChunkSchema>;
export type SessionStatusEvent = z.infer<typeof sessionStatusEventSchema>;
export type SessionMessageAppendedEvent = z.infer<typeof sessionMessageAppendedEventSchema>;
export type SessionStreamChunkEvent = z.infer<typeof sessionStreamChunkEventSchema>;
export type SessionCompletedEvent = z.infer<typeof sessionCompletedEventSchema>;
export type SessionInterruptedEvent = z.infer<typeof sessionInterruptedEventSchema>;
export type SessionErrorEvent = z.infer<typeof sessionErrorEventSchema>;
export type SessionContextEstimateEvent = z.infer<typeof sessionContextEstimateEventSchema>;
export type SessionDebugEvent = z.infer<typeof sessionDebugEventSchema>;

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
  uuid,
} from "@colloquy/define";
import type { z } from "zod";
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
    description: "The session does something else now. `pending: false` ends a turn, not the queue.",
    source: "loaf-rpc §8.1",
    example: { ...session, pending: true, status_label: "preparing...", turn_id: ids.turn },
  },
  {
    session_id: sessionId(),
    pending: required(boolean(), "Whether it is busy."),
    status_label: required(statusLabelSchema, "What it does, for people."),
    turn_id: optional(uuid(), "The turn; only with some labels."),
  },
);

export const sessionMessageAppendedEventSchema = event(
  "session.message.appended",
  {
    description: "A line was added to the transcript. It does not tell the turn.",
    example: { ...session, message: { id: 2, kind: "assistant", text: "Rhine and Meuse." } },
  },
  { session_id: sessionId(), message: required(uiMessageSchema, "The line.") },
);

export const streamSegmentSchema = loafRpc.object(
  "StreamSegment",
  {
    description: "A piece of a thought or of the answer.",
    source: "loaf-rpc §8.2",
    examples: [{ kind: "answer", text: "Rhine " }],
  },
  {
    kind: required(openEnum({ thought: "Reasoning.", answer: "The answer." }), "What it belongs to."),
    text: required(string(), "What came since the last piece."),
  },
);

export const streamChunkSchema = loafRpc.object(
  "StreamChunk",
  {
    description: "What came in. Take `segments` where there are some, else `answerText`; never both.",
    source: "loaf-rpc §8.2",
    examples: [{ thoughts: [], answerText: "Rhine ", segments: [{ kind: "answer", text: "Rhine " }] }],
  },
  {
    thoughts: required(list(string()), "Reasoning; all of it so far, at OpenAI."),
    answerText: required(string(), "The pieces of the answer, glued."),
    segments: optional(list(streamSegmentSchema), "The pieces in order."),
  },
);

export const sessionStreamChunkEventSchema = event(
  "session.stream.chunk",
  {
    description: "A piece of the model's output. The glued answers of a turn are its assistant message.",
    source: "loaf-rpc §8.2",
    example: {
      ...turnOf,
      chunk: { thoughts: [], answerText: "Rhine ", segments: [{ kind: "answer", text: "Rhine " }] },
    },
  },
  { ...turn, chunk: required(streamChunkSchema, "The piece.") },
);

export const sessionCompletedEventSchema = event(
  "session.completed",
  { description: "A turn went well.", example: { ...turnOf, answer_length: 16 } },
  { ...turn, answer_length: required(uint53(), "Length of the answer in UTF-16 units.") },
);

export const sessionInterruptedEventSchema = event(
  "session.interrupted",
  { description: "A turn was stopped.", example: { ...turnOf, partial_output: true } },
  { ...turn, partial_output: required(boolean(), "Whether a part of the answer was kept.") },
);

export const sessionErrorEventSchema = event(
  "session.error",
  {
    description: "A turn failed. Some stopped turns end with this too (§10).",
    example: { ...turnOf, message: "Request was aborted." },
  },
  { ...turn, message: required(string(), "Why, for people.") },
);

export const sessionContextEstimateEventSchema = event(
  "session.context.estimate",
  {
    description: "How full the window is. Not documented, sent by default.",
    example: {
      ...session,
      provider: "openai",
      source: "history",
      total_tokens_estimate: 3848,
      breakdown,
    },
  },
  {
    session_id: sessionId(),
    provider: nullable(providerSchema, "Provider the estimate is for."),
    source: required(tokenSource(), "What was counted."),
    total_tokens_estimate: required(uint53(), { description: "Sum of the breakdown.", unit: "tokens" }),
    breakdown: required(tokenBreakdownSchema, "By cause."),
  },
);

export const sessionDebugEventSchema = event(
  "session.debug",
  {
    description: "What went to and fro with the model, after `debug.set`. May be huge.",
    example: { ...turnOf, stage: "request", data: { model: "gpt-5.1-codex" } },
  },
  {
    session_id: sessionId(),
    turn_id: optional(uuid(), "The turn; absent for warnings of compaction."),
    stage: required(
      openEnum({
        request: "What was asked.",
        response_stream_summary: "What was streamed, in short.",
        response_raw: "The answer as it came.",
        response_continue: "The answer asks for tools.",
        response_final: "The answer ends the turn.",
        tool_calls: "The calls of a round.",
        tool_call_started: "One call begins.",
        tool_call_completed: "One call ended.",
        tool_results: "The results of a round.",
        steer_injected: "Steering reached the model.",
        retry_429: "The provider asked to wait.",
        "compaction.event_append_failed": "A side file could not be written; always sent.",
        "compaction.migration_failed": "A side file could not be read; always sent.",
      }),
      "Which step.",
    ),
    data: optional(json(), "Depends on the step."),
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

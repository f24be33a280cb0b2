import { nullish, required, string } from "@colloquy/define";
import type { z } from "zod";
import { event } from "../../envelope.ts";
import { everrunsRest } from "../../namespace.ts";
import { durationMs } from "./fields.ts";

const source = "everruns-rest §5.2";
const connection = required(string(), "The voice connection.");

export const voiceSessionStartedDataSchema = everrunsRest.object(
  "VoiceSessionStartedData",
  {
    description: "A voice connection was made.",
    source,
    examples: [
      {
        voice_connection_id: "vc_1",
        model: "sim-voice",
        voice: "alto",
        transport: "webrtc",
        reasoning_effort: "low",
      },
    ],
  },
  {
    voice_connection_id: connection,
    model: required(string(), "Name of the model."),
    voice: required(string(), "Name of the voice."),
    transport: required(string(), "What carries the sound, such as `webrtc`."),
    reasoning_effort: required(string(), "How hard the model thinks."),
  },
);

export const voiceTranscriptDataSchema = everrunsRest.object(
  "VoiceTranscriptData",
  {
    description: "What was said, as text. A delta is ephemeral: live streams only.",
    source,
    examples: [{ voice_connection_id: "vc_1", accumulated: "Berth four", delta: " four" }],
  },
  {
    voice_connection_id: connection,
    accumulated: required(string(), "The whole text so far."),
    delta: nullish(string(), "Text to append; absent when it is complete."),
    item_id: nullish(string(), "Id the provider gave it."),
    response_id: nullish(string(), "Id the provider gave the answer it belongs to."),
    phase: nullish(string(), "What it is for."),
  },
);

export const voiceSessionEndedDataSchema = everrunsRest.object(
  "VoiceSessionEndedData",
  {
    description: "A voice connection ended.",
    source,
    examples: [{ voice_connection_id: "vc_1", duration_ms: 61_000, reason: "hangup" }],
  },
  { voice_connection_id: connection, duration_ms: durationMs, reason: nullish(string(), "Why.") },
);

export const voiceSessionFailedDataSchema = everrunsRest.object(
  "VoiceSessionFailedData",
  {
    description: "A voice connection broke.",
    source,
    examples: [{ voice_connection_id: "vc_1", error: "The media path was lost.", duration_ms: 61_000 }],
  },
  { voice_connection_id: connection, error: required(string(), "What went wrong."), duration_ms: durationMs },
);

export const voiceSessionStartedEventSchema = event(
  "VoiceSessionStartedEvent",
  "voice.session.started",
  voiceSessionStartedDataSchema,
);
export const voiceInputDeltaEventSchema = event(
  "VoiceInputDeltaEvent",
  "voice.input_transcript.delta",
  voiceTranscriptDataSchema,
);
export const voiceInputCompletedEventSchema = event(
  "VoiceInputCompletedEvent",
  "voice.input_transcript.completed",
  voiceTranscriptDataSchema,
);
export const voiceOutputDeltaEventSchema = event(
  "VoiceOutputDeltaEvent",
  "voice.output_transcript.delta",
  voiceTranscriptDataSchema,
);
export const voiceOutputCompletedEventSchema = event(
  "VoiceOutputCompletedEvent",
  "voice.output_transcript.completed",
  voiceTranscriptDataSchema,
);
export const voiceSessionEndedEventSchema = event(
  "VoiceSessionEndedEvent",
  "voice.session.ended",
  voiceSessionEndedDataSchema,
);
export const voiceSessionFailedEventSchema = event(
  "VoiceSessionFailedEvent",
  "voice.session.failed",
  voiceSessionFailedDataSchema,
);

export type VoiceTranscriptData = z.infer<typeof voiceTranscriptDataSchema>;

import { nullish, required, string, unmapped } from "@colloquy/define";
import type { z } from "zod";
import { mapsTo } from "../../../mapping.ts";
import { event, eventWithData } from "../../envelope.ts";
import { everrunsRest } from "../../namespace.ts";
import { durationMs } from "./fields.ts";

const speech = unmapped(
  "Speech as text while it is spoken. The neutral model has finished messages of a call.",
);

const source = "everruns-rest §5.2";
const connection = required(string(), "The voice connection.");

export const voiceSessionStartedEventSchema = event(
  "voice.session.started",
  {
    description: "A voice connection was made.",
    examples: [
      {
        voice_connection_id: "vc_1",
        model: "sim-voice",
        voice: "alto",
        transport: "webrtc",
        reasoning_effort: "low",
      },
    ],
    mapping: mapsTo("call.offered"),
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

export const voiceSessionEndedEventSchema = event(
  "voice.session.ended",
  {
    description: "A voice connection ended.",
    examples: [{ voice_connection_id: "vc_1", duration_ms: 61_000, reason: "hangup" }],
    mapping: mapsTo("call.ended"),
  },
  { voice_connection_id: connection, duration_ms: durationMs, reason: nullish(string(), "Why.") },
);

export const voiceSessionFailedEventSchema = event(
  "voice.session.failed",
  {
    description: "A voice connection broke.",
    examples: [{ voice_connection_id: "vc_1", error: "The media path was lost.", duration_ms: 61_000 }],
    mapping: mapsTo("call.ended"),
  },
  { voice_connection_id: connection, error: required(string(), "What went wrong."), duration_ms: durationMs },
);

export const voiceInputDeltaEventSchema = eventWithData(
  "voice.input_transcript.delta",
  { name: "VoiceInputDelta", mapping: speech },
  voiceTranscriptDataSchema,
);
export const voiceInputCompletedEventSchema = eventWithData(
  "voice.input_transcript.completed",
  { name: "VoiceInputCompleted", mapping: mapsTo("message.added") },
  voiceTranscriptDataSchema,
);
export const voiceOutputDeltaEventSchema = eventWithData(
  "voice.output_transcript.delta",
  { name: "VoiceOutputDelta", mapping: mapsTo("message.delta") },
  voiceTranscriptDataSchema,
);
export const voiceOutputCompletedEventSchema = eventWithData(
  "voice.output_transcript.completed",
  { name: "VoiceOutputCompleted", mapping: mapsTo("message.completed") },
  voiceTranscriptDataSchema,
);

export type VoiceTranscriptData = z.infer<typeof voiceTranscriptDataSchema>;

export const voiceEvents = [
  voiceSessionStartedEventSchema,
  voiceInputDeltaEventSchema,
  voiceInputCompletedEventSchema,
  voiceOutputDeltaEventSchema,
  voiceOutputCompletedEventSchema,
  voiceSessionEndedEventSchema,
  voiceSessionFailedEventSchema,
] as const;

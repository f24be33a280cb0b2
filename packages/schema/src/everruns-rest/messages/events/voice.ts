import { nullish, required, string, unmapped } from "@colloquy/define";
import type { z } from "zod";
import { mapsTo } from "../../../mapping.ts";
import { event, eventWithData } from "../../envelope.ts";
import { everrunsRest } from "../../namespace.ts";
import { durationMs } from "./fields.ts";

const speech = unmapped(
  "Transcript while the speech continues. The neutral model has complete messages of a call.",
);

const source = "everruns-rest §5.2";
const connection = required(string(), "Opaque id of the voice connection; the same in all its events.");

export const voiceSessionStartedEventSchema = event(
  "voice.session.started",
  {
    description: "A voice connection was opened.",
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
    model: required(string(), "Name of the voice model at the provider."),
    voice: required(string(), "Name of the synthetic voice."),
    transport: required(string(), "Transport of the audio, such as `webrtc`. The set is open."),
    reasoning_effort: required(string(), "Reasoning level of the model, such as `low`. The set is open."),
  },
);

export const voiceTranscriptDataSchema = everrunsRest.object(
  "VoiceTranscriptData",
  {
    description: "Transcript of speech. A delta is ephemeral: sent to live streams only.",
    source,
    examples: [{ voice_connection_id: "vc_1", accumulated: "Berth four", delta: " four" }],
  },
  {
    voice_connection_id: connection,
    accumulated: required(string(), "Complete text so far, this increment included."),
    delta: nullish(string(), "Characters to append. Absent when the transcript is complete."),
    item_id: nullish(string(), "Id the provider gave the piece of conversation. Absent: none."),
    response_id: nullish(
      string(),
      "Id the provider gave the answer the transcript belongs to. Absent for user speech.",
    ),
    phase: nullish(string(), "Purpose of the spoken text. Absent: not known."),
  },
);

export const voiceSessionEndedEventSchema = event(
  "voice.session.ended",
  {
    description: "A voice connection was closed regularly.",
    examples: [{ voice_connection_id: "vc_1", duration_ms: 61_000, reason: "hangup" }],
    mapping: mapsTo("call.ended"),
  },
  {
    voice_connection_id: connection,
    duration_ms: durationMs,
    reason: nullish(string(), "Cause of the end, such as `hangup`. Absent: not reported."),
  },
);

export const voiceSessionFailedEventSchema = event(
  "voice.session.failed",
  {
    description: "A voice connection could not be opened, or was lost.",
    examples: [{ voice_connection_id: "vc_1", error: "The media path was lost.", duration_ms: 61_000 }],
    mapping: mapsTo("call.ended"),
  },
  {
    voice_connection_id: connection,
    error: required(string(), "Reason for the failure, in words."),
    duration_ms: durationMs,
  },
);

export const voiceInputDeltaEventSchema = eventWithData(
  "voice.input_transcript.delta",
  { name: "VoiceInputDelta", mapping: speech, ephemeral: true },
  voiceTranscriptDataSchema,
);
export const voiceInputCompletedEventSchema = eventWithData(
  "voice.input_transcript.completed",
  { name: "VoiceInputCompleted", mapping: mapsTo("message.added") },
  voiceTranscriptDataSchema,
);
export const voiceOutputDeltaEventSchema = eventWithData(
  "voice.output_transcript.delta",
  { name: "VoiceOutputDelta", mapping: mapsTo("message.delta"), ephemeral: true },
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

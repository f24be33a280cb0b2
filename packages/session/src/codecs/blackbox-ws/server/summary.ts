import type { ConversationSummary } from "@colloquy/schema/blackbox-ws";
import { itemsOf } from "../../../state/index.ts";
import { resultCallTypes } from "../words.ts";
import type { ServerEncodeState } from "./state.ts";

/** How a conversation ended. */
export interface Ending {
  readonly status: "Completed" | "Failed" | "Canceled";
  readonly finishReason?: string;
  readonly errorMessage?: string;
}

/** The conversation as its record keeps it (§4.7). */
export function summaryOf(state: ServerEncodeState, ending: Ending, time: number): ConversationSummary {
  const { openedAt, createdAt, jobId, callType, additionalData, endpoint } = state;
  return {
    callId: jobId,
    serverJobId: jobId,
    endpoint: endpoint ?? null,
    errorMessage: ending.errorMessage ?? null,
    status: ending.status,
    callType: resultCallTypes[callType],
    durationSeconds: openedAt === undefined ? 0 : Math.max(0, time - openedAt) / 1000,
    createdTime: new Date(createdAt).toISOString(),
    completedTime: new Date(time).toISOString(),
    ...(additionalData && { callAdditionalData: { ...additionalData } }),
    transcription: itemsOf(state.transcript),
    result: ending.finishReason === undefined ? null : { finishReason: ending.finishReason },
  };
}

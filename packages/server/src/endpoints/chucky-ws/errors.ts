import { errors } from "@colloquy/schema/chucky-ws";
import { errorFrame } from "@colloquy/session/chucky-ws";
import type { OpenRefusal } from "../../attachment/open-session.ts";
import type { Refusal } from "../../engine/engine.ts";
import type { CloseReason, CloseReasons } from "../../transports/connection.ts";

const closeCodes = new Map(errors.map(({ code, closeCode }) => [code, closeCode ?? 1011]));

/** An error that ends the connection with the close code of its kind (§9). */
export const closeReason = (
  code: string,
  message: string,
  details?: Record<string, unknown>,
): CloseReason => ({ code, message, ...(details && { details }), closeCode: closeCodes.get(code) ?? 1011 });

/** The `error` frame before a close: a bare close is invisible to some clients (§9). */
export const closeFrame = ({ code, message, details }: CloseReason): string =>
  JSON.stringify(errorFrame(code, message, details));

export const closeReasons: CloseReasons = {
  shutdown: { code: "SESSION_ERROR", message: "The server is shutting down.", closeCode: 1001 },
  fault: { code: "SESSION_ERROR", message: "The server failed. Its log says why.", closeCode: 1011 },
  slowReader: { code: "SESSION_ERROR", message: "The connection was read too slowly.", closeCode: 1008 },
  frameTooLarge: (limit) => ({
    code: "VALIDATION_ERROR",
    message: `The frame is larger than ${limit} bytes.`,
    closeCode: 1009,
  }),
};

export const tooManyConnections = closeReason(
  "CONCURRENCY_LIMIT",
  "This session has as many connections as it may.",
);

/** Why a connection without a session ends (§7). */
export function openReason(refusal: OpenRefusal, sessionId: string | undefined): CloseReason {
  if (refusal === "draining") return closeReasons.shutdown;
  const details = refusal === "not_found" && sessionId !== undefined ? { sessionId } : undefined;
  return closeReason("SESSION_ERROR", openMessages[refusal], details);
}

const openMessages: Readonly<Record<Exclude<OpenRefusal, "draining">, string>> = {
  not_found: "There is no such session.",
  busy: "A turn runs; try again when it has ended.",
  unsupported: "This server cannot go back to an earlier message (resumeSessionAt).",
};

/** Refusals that are not reported: results of calls that are over (§6.2), interruptions that come too late. */
const silent: ReadonlySet<Refusal> = new Set(["unknown_call", "not_waiting", "not_running"]);
const refusalCodes: Partial<Record<Refusal, string>> = { queue_full: "RATE_LIMIT", busy: "RATE_LIMIT" };

/** Code of the `error` frame for a refused command; absent when it is not reported. */
export const errorCodeOf = (refusal: Refusal): string | undefined =>
  silent.has(refusal) ? undefined : (refusalCodes[refusal] ?? "SESSION_ERROR");

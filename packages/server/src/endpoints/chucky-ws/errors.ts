import { errors } from "@colloquy/schema/chucky-ws";
import { errorFrame } from "@colloquy/session/chucky-ws";
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

/** One answer for unknown, deleted, closed and another principal's sessions, so that ids cannot be probed (§7). */
export const noSuchSession = (sessionId: string): CloseReason =>
  closeReason("SESSION_ERROR", "There is no such session.", { sessionId });

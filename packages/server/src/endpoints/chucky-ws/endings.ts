import { errors } from "@colloquy/schema/chucky-ws";

/** Why a connection is closed from this side, said first in an `error` frame, then in the close (§9). */
export interface Ending {
  /** Code of the `error` frame. */
  readonly code: string;
  readonly message: string;
  readonly details?: Record<string, unknown>;
  /** WebSocket close code. */
  readonly closeCode: number;
}

const closeCodes = new Map(errors.map(({ code, closeCode }) => [code, closeCode ?? 1011]));

/** An error that ends the connection with the close code of its kind. */
export const ending = (code: string, message: string, details?: Record<string, unknown>): Ending => ({
  code,
  message,
  ...(details && { details }),
  closeCode: closeCodes.get(code) ?? 1011,
});

export const shutdownEnding: Ending = {
  code: "SESSION_ERROR",
  message: "The server is shutting down.",
  closeCode: 1001,
};
export const faultEnding: Ending = {
  code: "SESSION_ERROR",
  message: "The server failed. Its log says why.",
  closeCode: 1011,
};
export const slowEnding: Ending = {
  code: "SESSION_ERROR",
  message: "The connection was read too slowly.",
  closeCode: 1008,
};
export const oversizeEnding = (bytes: number): Ending => ({
  code: "VALIDATION_ERROR",
  message: `The frame is larger than ${bytes} bytes.`,
  closeCode: 1009,
});

/** Not told apart: unknown, deleted, closed and somebody else's, so that ids cannot be probed (§7). */
export const noSuchSession = (sessionId: string): Ending =>
  ending("SESSION_ERROR", "There is no such session.", { sessionId });

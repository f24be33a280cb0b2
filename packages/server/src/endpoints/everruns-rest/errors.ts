import type { Refusal } from "../../engine/engine.ts";
import { DrainingError, SessionBusyError, SessionLostError } from "../../engine/errors.ts";
import { toRequestError } from "../../transports/http/request-error.ts";
import { ProblemError, rateLimited } from "./problem.ts";

/** Any exception as a problem of the protocol. A fault of the server reveals nothing about itself. */
export function toProblemError(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof DrainingError) return new ProblemError("unavailable", "The server is about to stop.");
  if (error instanceof SessionBusyError)
    return new ProblemError("session_active", "A session cannot be forked while a turn runs.");
  if (error instanceof SessionLostError)
    return new ProblemError("unavailable", "The session moved; try again.");
  const fault = toRequestError(error);
  return fault
    ? new ProblemError(fault.fault, fault.message)
    : new ProblemError("internal", "The request failed on the server.");
}

const refusalCodes: Readonly<Record<Refusal, string>> = {
  busy: "session_busy",
  closed: "session_busy",
  queue_full: "rate_limited",
  not_running: "session_busy",
  not_waiting: "not_waiting",
  unknown_call: "invalid_request",
  unknown_permission: "invalid_request",
  draining: "unavailable",
  unsupported: "invalid_request",
};

/** The problem of a refused command. */
export function problemOf(refusal: Refusal, message: string): ProblemError {
  if (refusal === "queue_full") return rateLimited(message, "create_message");
  // Three clients look for these words and try again (§8).
  if (refusal === "not_waiting")
    return new ProblemError("not_waiting", `The session is not waiting for tool results: ${message}`);
  return new ProblemError(refusalCodes[refusal], message);
}

import { json, map, nullish, type ProtocolError, required, string } from "@colloquy/define";
import type { z } from "zod";
import { frame } from "./envelope.ts";
import { errorCodeSchema } from "./messages/enums.ts";
import { chucky, docs } from "./namespace.ts";

const invalid = {
  code: "VALIDATION_ERROR",
  message: "payload.message must be a string",
  details: { path: ["payload", "message"] },
};

export const errorSchema = chucky.object(
  "Error",
  docs("§4.5", "What went wrong.", invalid, { message: "something failed" }),
  {
    message: required(string(), "What is wrong, for a person."),
    code: nullish(errorCodeSchema, "What is wrong, for programs. Our server always sends it."),
    details: nullish(map(json()), "Further facts; `path` is the place in a refused frame."),
  },
);

export const errorFrameSchema = frame(
  "ErrorFrame",
  "error",
  docs(
    "§4.5, §9",
    "Something went wrong outside a turn, or the connection is about to be closed. A turn that fails ends with `result` and without `error`.",
    { type: "error", payload: invalid },
  ),
  errorSchema,
);

/** Every `code` a server uses; those with a close code end the connection (§9). */
export const errors: readonly ProtocolError[] = [
  {
    code: "AUTHENTICATION_ERROR",
    retryable: false,
    closeCode: 4001,
    description: "The token is missing, malformed, expired or not signed by the project.",
  },
  {
    code: "BUDGET_EXCEEDED",
    retryable: true,
    closeCode: 4002,
    description: "The budget of the token or the project is used up; closes only when told at the opening.",
  },
  {
    code: "CONCURRENCY_LIMIT",
    retryable: true,
    closeCode: 4003,
    description: "Too many connections are open.",
  },
  { code: "RATE_LIMIT", retryable: true, description: "Too many user turns wait." },
  {
    code: "SESSION_ERROR",
    retryable: false,
    closeCode: 4404,
    description: "The session is unknown, somebody else's, closed or failed; not told apart.",
  },
  {
    code: "VALIDATION_ERROR",
    retryable: false,
    description:
      "The frame is not JSON, has the wrong shape or came at the wrong time. The connection stays open.",
  },
];

export type ErrorFrame = z.infer<typeof errorFrameSchema>;

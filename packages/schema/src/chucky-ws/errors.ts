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
  docs("§4.5", "Error outside a turn.", invalid, { message: "something failed" }),
  {
    message: required(
      string(),
      "Error text for people. Older clients derive a category from words in it when `code` is absent.",
    ),
    code: nullish(errorCodeSchema, "Machine-readable category. This server always sends it."),
    details: nullish(map(json()), "Further details; `path` is the place of the fault in a refused frame."),
  },
);

export const errorFrameSchema = frame(
  "ErrorFrame",
  "error",
  docs(
    "§4.5, §9",
    "Error outside a turn, or before the connection closes. A failing turn ends in `result` without an `error` frame.",
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
    description: "The token is missing, malformed, expired or not signed with the secret of its project.",
  },
  {
    code: "BUDGET_EXCEEDED",
    retryable: true,
    closeCode: 4002,
    description:
      "The budget of the token or the project is used up. Closes only when it is detected at the opening; later it ends the turn.",
  },
  {
    code: "CONCURRENCY_LIMIT",
    retryable: true,
    closeCode: 4003,
    description: "Too many connections are open at the same time.",
  },
  { code: "RATE_LIMIT", retryable: true, description: "Too many user turns are queued." },
  {
    code: "SESSION_ERROR",
    retryable: false,
    closeCode: 4404,
    description:
      "The session is unknown, belongs to another user, is closed or has failed; the cases are not distinguished.",
  },
  {
    code: "VALIDATION_ERROR",
    retryable: false,
    description:
      "The frame is not JSON, has the wrong shape or arrived at the wrong time. The connection stays open.",
  },
];

export type ErrorFrame = z.infer<typeof errorFrameSchema>;

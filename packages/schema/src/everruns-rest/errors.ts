import { int32, list, nullish, optional, type ProtocolError, required, string } from "@colloquy/define";
import type { z } from "zod";
import { ids, origin } from "./examples.ts";
import { everrunsRest } from "./namespace.ts";

export const allowedActionSchema = everrunsRest.object(
  "AllowedAction",
  {
    description: "Request that is possible next, with what is needed to send it.",
    source: "everruns-rest §2.4",
    examples: [
      {
        rel: "self",
        method: "GET",
        href: `${origin}/v1/sessions/${ids.session}`,
        operation_id: "get_session",
      },
      { rel: "retry-later", operation_id: "create_message" },
    ],
  },
  {
    rel: required(
      string(),
      "Relation of the request to the resource: `self`, `events`, `update`, `delete`, `pin`, `cancel`, `retry`, `retry-later` or another one.",
    ),
    href: nullish(string(), "Absolute URL to send the request to."),
    method: nullish(string(), "HTTP method to send the request with."),
    operation_id: nullish(string(), "Operation the request belongs to, as in this document."),
    hint: nullish(string(), "Advice for people. Absent: none."),
    schema_ref: nullish(string(), "Reference to the schema of the request body."),
  },
);

export const errorMemberSchema = everrunsRest.object(
  "ErrorMember",
  {
    description:
      "Code and text of the error in the place where the official Python and Rust clients read them.",
    source: "everruns-rest §2.4",
    examples: [{ code: "session_not_found", message: "There is no such session." }],
  },
  {
    code: required(string(), "Copy of the `code` beside it."),
    message: required(string(), "Copy of the `detail` beside it."),
  },
);

export const problemSchema = everrunsRest.object(
  "Problem",
  {
    description:
      "Problem document (RFC 9457) with an extra member `error` for clients that expect another form.",
    source: "everruns-rest §2.4",
    examples: [
      {
        type: "urn:colloquy:everruns-rest:session_not_found",
        title: "Not Found",
        status: 404,
        code: "session_not_found",
        detail: "There is no such session.",
        instance: `/v1/sessions/${ids.session}`,
        error: { code: "session_not_found", message: "There is no such session." },
      },
    ],
  },
  {
    title: required(string(), "Short text for the kind of problem, always the same."),
    status: required(int32(), "HTTP status code, repeated from the response."),
    detail: nullish(string(), "Explanation of this occurrence, with the place of the fault."),
    code: nullish(string(), "Stable identifier of the kind of problem, in snake case."),
    type: nullish(string(), "URI that identifies the kind of problem."),
    instance: nullish(string(), "Path of the failed request."),
    retry_after_seconds: nullish(int32(), {
      description: "Time to wait before a repetition. Present with 429 and temporary 503.",
      unit: "s",
    }),
    allowed_actions: optional(list(allowedActionSchema), {
      description: "Requests that can resolve the problem.",
      default: [],
    }),
    error: optional(errorMemberSchema, "Code and text for other clients. Not in the original document."),
  },
);

type Row = readonly [code: string, status: number, retryable: boolean, description: string];
const rows: readonly Row[] = [
  ["invalid_id", 400, false, "An id has the wrong prefix, the wrong length or upper-case digits."],
  ["invalid_request", 400, false, "A parameter or a member of the body has a value that is not allowed."],
  ["invalid_json", 400, false, "The body is not valid JSON."],
  ["unauthorized", 401, false, "The credential is missing or unknown."],
  ["forbidden", 403, false, "The credential does not permit the request."],
  [
    "session_not_found",
    404,
    false,
    "The session does not exist or belongs to another user; the cases are not distinguished.",
  ],
  ["agent_not_found", 404, false, "No agent has this id or name."],
  ["harness_not_found", 404, false, "No harness has this id or name."],
  ["model_not_found", 404, false, "No model has this id."],
  ["image_not_found", 404, false, "No image has this id, or no thumbnail of it could be made."],
  ["participant_not_found", 404, false, "No participant of the session has this id."],
  ["not_found", 404, false, "The server has no such path."],
  ["session_active", 409, true, "The request is not possible while a turn is running."],
  ["not_waiting", 409, true, "The session is not waiting for tool results."],
  ["session_busy", 409, true, "The session accepts no message at the moment."],
  ["payload_too_large", 413, false, "The body exceeds the size limit."],
  ["unsupported_media_type", 415, false, "The content type is not the one the operation accepts."],
  ["unprocessable", 422, false, "The body is valid JSON but does not match its schema."],
  ["rate_limited", 429, true, "Too many requests within a period, or too many event streams at a time."],
  ["internal", 500, true, "The server failed for an internal reason."],
  ["unavailable", 503, true, "The server is about to stop."],
];

/** Every `code` the server uses. */
export const errors: readonly ProtocolError[] = rows.map(([code, status, retryable, description]) => ({
  code,
  status,
  retryable,
  description,
}));

export type AllowedAction = z.infer<typeof allowedActionSchema>;
export type Problem = z.infer<typeof problemSchema>;

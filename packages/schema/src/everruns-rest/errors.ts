import { int32, list, nullish, optional, type ProtocolError, required, string } from "@colloquy/define";
import type { z } from "zod";
import { ids, origin } from "./examples.ts";
import { everrunsRest } from "./namespace.ts";

export const allowedActionSchema = everrunsRest.object(
  "AllowedAction",
  {
    description: "Something the reader may do next.",
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
      "What it is: `self`, `events`, `update`, `delete`, `pin`, `cancel`, `retry`, `retry-later` or another one.",
    ),
    href: nullish(string(), "Where to send the request."),
    method: nullish(string(), "HTTP method of the request."),
    operation_id: nullish(string(), "Name of the operation."),
    hint: nullish(string(), "Advice for a person."),
    schema_ref: nullish(string(), "Where the schema of the request body is."),
  },
);

export const errorMemberSchema = everrunsRest.object(
  "ErrorMember",
  {
    description: "Code and message once more, where the official Python and Rust clients look for them.",
    source: "everruns-rest §2.4",
    examples: [{ code: "session_not_found", message: "There is no such session." }],
  },
  {
    code: required(string(), "The problem's `code`."),
    message: required(string(), "The problem's `detail`."),
  },
);

export const problemSchema = everrunsRest.object(
  "Problem",
  {
    description:
      "Why a request was refused (RFC 9457), with an extra member `error` for clients that know another shape.",
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
    title: required(string(), "The kind of problem, always the same words."),
    status: required(int32(), "The HTTP status once more."),
    detail: nullish(string(), "What is wrong with this request, and where."),
    code: nullish(string(), "Stable snake_case code of the kind of problem."),
    type: nullish(string(), "URI of the kind of problem."),
    instance: nullish(string(), "Path of the request."),
    retry_after_seconds: nullish(int32(), { description: "When to try again.", unit: "s" }),
    allowed_actions: optional(list(allowedActionSchema), { description: "What to do instead.", default: [] }),
    error: optional(errorMemberSchema, "Code and message for other readers; not in the original's document."),
  },
);

type Row = readonly [code: string, status: number, retryable: boolean, description: string];
const rows: readonly Row[] = [
  ["invalid_id", 400, false, "An id has another prefix, another length or upper-case digits."],
  ["invalid_request", 400, false, "A parameter or a member of the body has a value that is not allowed."],
  ["invalid_json", 400, false, "The body is not JSON."],
  ["unauthorized", 401, false, "No credential was sent, or one that is not known."],
  ["forbidden", 403, false, "The credential does not allow it."],
  ["session_not_found", 404, false, "There is no such session, or it belongs to somebody else."],
  ["agent_not_found", 404, false, "There is no such agent."],
  ["harness_not_found", 404, false, "There is no such harness."],
  ["model_not_found", 404, false, "There is no such model."],
  ["image_not_found", 404, false, "There is no such image, or no thumbnail of it could be made."],
  ["participant_not_found", 404, false, "There is no such participant."],
  ["not_found", 404, false, "There is no such path."],
  ["session_active", 409, true, "It cannot be done while a turn runs."],
  ["not_waiting", 409, true, "The session is not waiting for tool results."],
  ["session_busy", 409, true, "The session takes no message now."],
  ["payload_too_large", 413, false, "The body is larger than the limit."],
  ["unsupported_media_type", 415, false, "The content type is not the one the call takes."],
  ["unprocessable", 422, false, "The body is JSON and does not fit its schema."],
  ["rate_limited", 429, true, "Too many requests, or too many event streams."],
  ["internal", 500, true, "A fault of the server."],
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

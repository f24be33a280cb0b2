import { json, list, map, optional, required, string, tag } from "@colloquy/define";
import type { z } from "zod";
import { claudeStreamJson } from "../../namespace.ts";
import { cliRequestSchema } from "./cli-requests.ts";
import { hostRequestSchema } from "./host-requests.ts";

const source = "claude-stream-json §7.1";
const requestId = required(string(), "Chosen by the asker, unique in its direction; opaque.");

export const hostControlRequestSchema = claudeStreamJson.object(
  "HostControlRequest",
  {
    description: "A host asks the CLI something. Answered at any time, also within a turn, in any order.",
    source,
    examples: [{ type: "control_request", request_id: "r1", request: { subtype: "interrupt" } }],
  },
  {
    type: tag("control_request"),
    request_id: requestId,
    request: required(hostRequestSchema, "What."),
  },
);

export const cliControlRequestSchema = claudeStreamJson.object(
  "CliControlRequest",
  {
    description: "The CLI asks its host something.",
    source,
    examples: [
      {
        type: "control_request",
        request_id: "c1",
        request: { subtype: "can_use_tool", tool_name: "Bash", input: {}, tool_use_id: "toolu_01" },
      },
    ],
  },
  { type: tag("control_request"), request_id: requestId, request: required(cliRequestSchema, "What.") },
);

export const controlSuccessSchema = claudeStreamJson.object(
  "ControlSuccess",
  {
    description: "The request went well. What `response` holds follows from it.",
    source,
    examples: [{ subtype: "success", request_id: "r1", response: {} }],
  },
  {
    subtype: tag("success"),
    request_id: requestId,
    response: optional(map(json()), "The outcome; may be missing."),
    pending_permission_requests: optional(list(json()), "Questions still open, for a host that comes back."),
    pending_user_dialog_requests: optional(list(json()), "Dialogs still open."),
    pending_elicitation_requests: optional(list(json()), "Questions of MCP servers still open."),
  },
);

export const controlErrorSchema = claudeStreamJson.object(
  "ControlError",
  {
    description: "The request was refused. Requests that are not known must be, or the asker hangs.",
    source,
    examples: [{ subtype: "error", request_id: "r1", error: "Unsupported control request subtype: bogus" }],
  },
  {
    subtype: tag("error"),
    request_id: requestId,
    error: required(string(), "Why, for people."),
    error_code: optional(string(), "Why, for programs; `unsupported_request` and `invalid_mode` were seen."),
  },
);

export const controlOutcomeSchema = claudeStreamJson.openUnion(
  "ControlOutcome",
  { description: "What a request came to.", source, examples: [{ subtype: "success", request_id: "r1" }] },
  "subtype",
  [controlSuccessSchema, controlErrorSchema],
);

export const controlResponseSchema = claudeStreamJson.object(
  "ControlResponse",
  {
    description: "Answers a control request of the other side. Its `request_id` is inside `response`.",
    source,
    examples: [{ type: "control_response", response: { subtype: "success", request_id: "r1" } }],
  },
  { type: tag("control_response"), response: required(controlOutcomeSchema, "The outcome.") },
);

export const controlCancelRequestSchema = claudeStreamJson.object(
  "ControlCancelRequest",
  {
    description: "Withdraws a question. It is not answered; an answer that comes all the same is dropped.",
    source,
    examples: [{ type: "control_cancel_request", request_id: "c1" }],
  },
  { type: tag("control_cancel_request"), request_id: requestId },
);

export type HostControlRequest = z.infer<typeof hostControlRequestSchema>;
export type CliControlRequest = z.infer<typeof cliControlRequestSchema>;
export type ControlResponse = z.infer<typeof controlResponseSchema>;
export type ControlCancelRequest = z.infer<typeof controlCancelRequestSchema>;

import { json, list, map, optional, required, string, tag } from "@colloquy/define";
import type { z } from "zod";
import { claudeStreamJson } from "../../namespace.ts";
import { cliRequestSchema } from "./cli-requests.ts";
import { hostRequestSchema } from "./host-requests.ts";

const source = "claude-stream-json §7.1";
const requestId = required(
  string(),
  "Chosen by the requesting side and unique in its direction; opaque to the other.",
);

export const hostControlRequestSchema = claudeStreamJson.object(
  "HostControlRequest",
  {
    description:
      "Request of the host to the CLI. Accepted at any time, also during a turn; responses may arrive in any order.",
    source,
    examples: [{ type: "control_request", request_id: "r1", request: { subtype: "interrupt" } }],
  },
  {
    type: tag("control_request"),
    request_id: requestId,
    request: required(
      hostRequestSchema,
      "Requested operation and its arguments, distinguished by `subtype`.",
    ),
  },
);

export const cliControlRequestSchema = claudeStreamJson.object(
  "CliControlRequest",
  {
    description: "Request of the CLI to the host. The step it concerns waits for the response.",
    source,
    examples: [
      {
        type: "control_request",
        request_id: "c1",
        request: { subtype: "can_use_tool", tool_name: "Bash", input: {}, tool_use_id: "toolu_01" },
      },
    ],
  },
  {
    type: tag("control_request"),
    request_id: requestId,
    request: required(cliRequestSchema, "Requested decision or service, distinguished by `subtype`."),
  },
);

export const controlSuccessSchema = claudeStreamJson.object(
  "ControlSuccess",
  {
    description: "The request succeeded. The form of `response` depends on the `subtype` of the request.",
    source,
    examples: [{ subtype: "success", request_id: "r1", response: {} }],
  },
  {
    subtype: tag("success"),
    request_id: requestId,
    response: optional(map(json()), "Payload of the outcome; absent when the request returns none."),
    pending_permission_requests: optional(
      list(json()),
      "Control requests for permissions that are still open, for a host that reconnects. Only on responses to `initialize`.",
    ),
    pending_user_dialog_requests: optional(
      list(json()),
      "Control requests for dialogs that are still open. Only on responses to `initialize`.",
    ),
    pending_elicitation_requests: optional(
      list(json()),
      "Control requests for elicitations that are still open. Only on responses to `initialize`.",
    ),
  },
);

export const controlErrorSchema = claudeStreamJson.object(
  "ControlError",
  {
    description:
      "The request was refused or failed. Unknown requests must be refused too, otherwise the requesting side waits forever.",
    source,
    examples: [{ subtype: "error", request_id: "r1", error: "Unsupported control request subtype: bogus" }],
  },
  {
    subtype: tag("error"),
    request_id: requestId,
    error: required(string(), "Error message for people."),
    error_code: optional(
      string(),
      "Machine-readable code. `unsupported_request` and `invalid_mode` were observed; the set is open.",
    ),
  },
);

export const controlOutcomeSchema = claudeStreamJson.openUnion(
  "ControlOutcome",
  {
    description: "Outcome of a control request: success or error.",
    source,
    examples: [{ subtype: "success", request_id: "r1" }],
  },
  "subtype",
  [controlSuccessSchema, controlErrorSchema],
);

export const controlResponseSchema = claudeStreamJson.object(
  "ControlResponse",
  {
    description:
      "Response to a control request of the other side. The `request_id` stands inside `response`, not beside it.",
    source,
    examples: [{ type: "control_response", response: { subtype: "success", request_id: "r1" } }],
  },
  {
    type: tag("control_response"),
    response: required(controlOutcomeSchema, "Outcome, with the `request_id` it belongs to."),
  },
);

export const controlCancelRequestSchema = claudeStreamJson.object(
  "ControlCancelRequest",
  {
    description:
      "Withdraws an open request. It is not answered, and a response that still arrives is dropped silently.",
    source,
    examples: [{ type: "control_cancel_request", request_id: "c1" }],
  },
  { type: tag("control_cancel_request"), request_id: requestId },
);

export type HostControlRequest = z.infer<typeof hostControlRequestSchema>;
export type CliControlRequest = z.infer<typeof cliControlRequestSchema>;
export type ControlResponse = z.infer<typeof controlResponseSchema>;
export type ControlCancelRequest = z.infer<typeof controlCancelRequestSchema>;

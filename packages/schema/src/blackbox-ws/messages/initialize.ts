import { instant, int32, json, map, nullish, optional, required, string } from "@colloquy/define";
import type { z } from "zod";
import { envelope } from "../envelope.ts";
import { at, ids } from "../examples.ts";
import { blackboxWs } from "../namespace.ts";

export const callTypeSchema = blackboxWs.closedEnum(
  "CallType",
  {
    description: "Kind of conversation to open. Case-sensitive.",
    source: "blackbox-ws §3.1 (DOC-A, DOC-B, LIVE)",
    examples: ["chat"],
  },
  {
    chat: "Text chat over the socket.",
    webCall: "Voice over WebRTC, signalled over the socket. The server makes the offer.",
    onPhone: "Phone call that the server places to `endpoint`.",
  },
  "The server must know how to open the conversation; the original closes with 1007 on any other value.",
);

const additionalData = () =>
  optional(map(json()), {
    description:
      "Variables for the prompt of the agent, of any JSON type. Returned as `callAdditionalData` in the result.",
    default: {},
  });

export const callRequestSchema = blackboxWs.object(
  "CallRequest",
  {
    description: "Conversation that a client of a web integration requests.",
    source: "blackbox-ws §3.1 (DOC-A, DOC-B, LIVE)",
    examples: [{ callType: "chat", additionalData: { visitor: "v-12" } }],
  },
  {
    callType: required(
      callTypeSchema,
      "Kind of conversation. The integration must have the matching feature.",
    ),
    additionalData: additionalData(),
    endpoint: nullish(
      string(),
      "Phone number (E.164) or SIP URI to call. Required for `onPhone`, ignored otherwise.",
    ),
  },
);

export const outboundConfigSchema = blackboxWs.object(
  "OutboundConfig",
  {
    description:
      "Caller identity for a phone call, instead of the agent's settings. Absent members keep those settings.",
    source: "blackbox-ws §3.1 (DOC-R)",
    examples: [{ phoneNumber: "+15550100", credentialsId: null, displayName: "Marina" }],
  },
  {
    phoneNumber: nullish(string(), "Phone number the call is placed from."),
    credentialsId: nullish(string(), "Id of stored telephony credentials that place the call."),
    displayName: nullish(string(), "Caller name displayed to the callee."),
  },
);

export const developmentRequestSchema = blackboxWs.object(
  "DevelopmentRequest",
  {
    description: "Conversation that a developer requests on the path that takes an API key.",
    source: "blackbox-ws §3.1 (DOC-A, DOC-B; `callType`, `agentId` INFERRED)",
    examples: [{ agentId: ids.agent, callType: "chat", endpoint: null, priority: 1 }],
  },
  {
    agentId: optional(
      string(),
      "Agent to run; needed because no integration determines it on this path. INFERRED.",
    ),
    callType: optional(callTypeSchema, { description: "Kind of conversation. INFERRED.", default: "chat" }),
    endpoint: nullish(string().min(1), "Phone number (E.164) or SIP URI to call. Needed for `onPhone`."),
    additionalData: additionalData(),
    priority: nullish(int32(), { description: "Position among queued calls.", default: 1 }),
    callDeadline: nullish(instant(), "Time after which a call that has not started is dropped."),
    timezone: nullish(string(), "IANA time zone of the callee, such as `Europe/Berlin`; form INFERRED."),
    overrideOutboundConfig: nullish(
      outboundConfigSchema,
      "Caller identity for a phone call. Absent or `null`: the agent's settings.",
    ),
  },
);

export const initializeWithRequestSchema = blackboxWs.object(
  "InitializeWithRequest",
  {
    description: "`initialize` on the production path `/api/v1/ws/webCall`.",
    source: "blackbox-ws §3.1 (DOC-A, DOC-B, LIVE)",
    examples: [{ type: "initialize", timestamp: at, request: { callType: "chat" } }],
  },
  {
    ...envelope("initialize"),
    request: required(callRequestSchema, "Conversation to open, with its call type."),
  },
);

export const initializeForDevelopmentSchema = blackboxWs.object(
  "InitializeForDevelopment",
  {
    description: "`initialize` on the development path `/api/v1/ws/dev`.",
    source: "blackbox-ws §3.1 (DOC-A, DOC-B)",
    examples: [{ type: "initialize", timestamp: at, devRequest: { callType: "chat" } }],
  },
  {
    ...envelope("initialize"),
    devRequest: required(developmentRequestSchema, "Conversation to open, with the agent to run."),
  },
);

export const initializeSchema = blackboxWs.memberUnion(
  "Initialize",
  {
    description:
      "Opens the conversation. Sent exactly once, as the first frame; carries `request` or `devRequest`, depending on the path.",
    source: "blackbox-ws §3.1",
    examples: [{ type: "initialize", timestamp: at, request: { callType: "webCall" } }],
  },
  [{ has: "devRequest", schema: initializeForDevelopmentSchema }, { schema: initializeWithRequestSchema }],
);

export type CallType = z.infer<typeof callTypeSchema>;
export type CallRequest = z.infer<typeof callRequestSchema>;
export type DevelopmentRequest = z.infer<typeof developmentRequestSchema>;
export type OutboundConfig = z.infer<typeof outboundConfigSchema>;
export type Initialize = z.infer<typeof initializeSchema>;

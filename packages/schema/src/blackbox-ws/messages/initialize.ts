import { instant, int32, json, map, nullish, optional, required, string } from "@colloquy/define";
import type { z } from "zod";
import { envelope } from "../envelope.ts";
import { at, ids } from "../examples.ts";
import { blackboxWs } from "../namespace.ts";

export const callTypeSchema = blackboxWs.closedEnum(
  "CallType",
  {
    description: "What kind of conversation to open. Case matters.",
    source: "blackbox-ws §3.1 (DOC-A, DOC-B, LIVE)",
    examples: ["chat"],
  },
  {
    chat: "Text over the socket.",
    webCall: "Voice over WebRTC, signalled over the socket.",
    onPhone: "Voice over the telephone; the server dials.",
  },
  "The server must know how to open the conversation; the original closes with 1007 on any other value.",
);

const additionalData = () =>
  optional(map(json()), {
    description: "Variables for the agent's prompt; they come back as `callAdditionalData`.",
    default: {},
  });

export const callRequestSchema = blackboxWs.object(
  "CallRequest",
  {
    description: "Which conversation a client of a web integration wants.",
    source: "blackbox-ws §3.1 (DOC-A, DOC-B, LIVE)",
    examples: [{ callType: "chat", additionalData: { visitor: "v-12" } }],
  },
  {
    callType: required(callTypeSchema, "Kind of conversation."),
    additionalData: additionalData(),
    endpoint: nullish(string(), "Telephone number (E.164) or SIP URI; needed for `onPhone`."),
  },
);

export const outboundConfigSchema = blackboxWs.object(
  "OutboundConfig",
  {
    description: "How a telephone call is placed, other than the agent's settings say.",
    source: "blackbox-ws §3.1 (DOC-R)",
    examples: [{ phoneNumber: "+15550100", credentialsId: null, displayName: "Marina" }],
  },
  {
    phoneNumber: nullish(string(), "Number to call from."),
    credentialsId: nullish(string(), "Id of the telephony credentials to use."),
    displayName: nullish(string(), "Name to show to the callee."),
  },
);

export const developmentRequestSchema = blackboxWs.object(
  "DevelopmentRequest",
  {
    description: "Which conversation a developer wants, on the path that takes an API key.",
    source: "blackbox-ws §3.1 (DOC-A, DOC-B; `callType`, `agentId` INFERRED)",
    examples: [{ agentId: ids.agent, callType: "chat", endpoint: null, priority: 1 }],
  },
  {
    agentId: optional(string(), "Which agent to run: no integration says so on this path. INFERRED."),
    callType: optional(callTypeSchema, { description: "Kind of conversation. INFERRED.", default: "chat" }),
    endpoint: nullish(string().min(1), "Telephone number (E.164) or SIP URI."),
    additionalData: additionalData(),
    priority: nullish(int32(), { description: "Place in the queue of calls.", default: 1 }),
    callDeadline: nullish(instant(), "The call is dropped when it could not begin by then."),
    timezone: nullish(string(), "IANA time zone of the callee."),
    overrideOutboundConfig: nullish(outboundConfigSchema, "How to place the call."),
  },
);

export const initializeWithRequestSchema = blackboxWs.object(
  "InitializeWithRequest",
  {
    description: "`initialize` on the production path.",
    source: "blackbox-ws §3.1 (DOC-A, DOC-B, LIVE)",
    examples: [{ type: "initialize", timestamp: at, request: { callType: "chat" } }],
  },
  {
    ...envelope("initialize"),
    request: required(callRequestSchema, "Which conversation to open."),
  },
);

export const initializeForDevelopmentSchema = blackboxWs.object(
  "InitializeForDevelopment",
  {
    description: "`initialize` on the development path.",
    source: "blackbox-ws §3.1 (DOC-A, DOC-B)",
    examples: [{ type: "initialize", timestamp: at, devRequest: { callType: "chat" } }],
  },
  {
    ...envelope("initialize"),
    devRequest: required(developmentRequestSchema, "Which conversation to open."),
  },
);

export const initializeSchema = blackboxWs.memberUnion(
  "Initialize",
  {
    description:
      "Opens the conversation: exactly once, the first frame, right after the socket opens. One of `request` and `devRequest`, by path.",
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

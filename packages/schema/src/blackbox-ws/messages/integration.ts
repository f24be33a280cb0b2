import {
  boolean,
  instant,
  json,
  list,
  map,
  nullable,
  nullish,
  openEnum,
  optional,
  required,
  string,
} from "@colloquy/define";
import type { z } from "zod";
import { at, ids } from "../examples.ts";
import { blackboxWs } from "../namespace.ts";

export const featureNameSchema = blackboxWs.define(
  "FeatureName",
  {
    description:
      "Permission or service that an integration grants its clients. Off unless listed and enabled.",
    source: "blackbox-ws §1 (names DOC-C, DOC-V, DOC-R, LIVE; effects partly INFERRED)",
    examples: ["AllowWebChat"],
  },
  openEnum({
    AllowWebChat: "Clients may open conversations with `callType` `chat`.",
    AllowWebCall: "Clients may open conversations with `callType` `webCall`.",
    AllowPhoneCall: "Clients may open conversations with `callType` `onPhone`. Name INFERRED.",
    SendCallResult: "The server sends `conversationResult` after the end.",
    SendTranscriptForAudioCall: "The server sends `text` frames during `webCall` and `onPhone`.",
    SendToolCallLogs: "The server sends `toolCall` and `toolCallResult`.",
  }),
);

export const featureSchema = blackboxWs.object(
  "Feature",
  {
    description: "Feature of an integration, with its switch.",
    source: "blackbox-ws §1",
    examples: [{ name: "AllowWebChat", enabled: true }],
  },
  {
    name: required(featureNameSchema, "Feature that is switched on or off."),
    enabled: required(boolean(), "True grants the feature; false is the same as leaving it out."),
  },
);

export const widgetAppearanceSchema = blackboxWs.object(
  "WidgetAppearance",
  {
    description: "Appearance of the vendor's chat widget. Without effect on the socket.",
    source: "blackbox-ws §1 (DOC-R)",
    examples: [{ theme: "light", position: "bottomRight", colors: {}, customStyles: null }],
  },
  {
    theme: optional(string(), "Name of the colour theme, such as `light`."),
    position: optional(string(), "Corner of the page, such as `bottomRight`."),
    colors: optional(json(), "Colours by part of the widget. Form not documented."),
    customStyles: optional(json(), "CSS rules for the widget. Form not documented."),
  },
);

const settings = {
  agentId: required(string(), "Id of the agent that takes part in every conversation opened here."),
  name: required(
    string()
      .min(1)
      .max(100)
      .regex(/^[a-zA-Z0-9\-_ ]+$/),
    "Display name, 1 to 100 letters, digits, blanks, `-` and `_`.",
  ),
  enabled: required(boolean(), "Whether new sockets are accepted. Open conversations are not affected."),
  features: required(
    list(featureSchema),
    "Permissions and services of clients; features not listed are off.",
  ),
  widgetAppearance: required(
    widgetAppearanceSchema,
    "Appearance of the widget, for the vendor's script only.",
  ),
  description: nullish(string().max(500), "Note for people, at most 500 characters."),
  origins: nullish(
    list(string()),
    "Origins of web pages that may connect: exact, `https://*.host` for sub-domains, or `*`. Absent or `null` admits any.",
  ),
  tools: nullish(
    list(string()),
    "Names of tools the client runs over the socket; all others run on the server. Absent or `null`: none.",
  ),
};

const integrationExample = {
  agentId: ids.agent,
  name: "Harbour desk",
  enabled: true,
  features: [{ name: "AllowWebChat", enabled: true }],
  widgetAppearance: { theme: "light" },
};

export const integrationSettingsSchema = blackboxWs.object(
  "IntegrationSettings",
  {
    description: "Configuration of an integration, as created or replaced.",
    source: "blackbox-ws §1 (DOC-R)",
    examples: [integrationExample],
  },
  settings,
);

export const integrationSchema = blackboxWs.object(
  "Integration",
  {
    description: "Access point through which clients reach one agent.",
    source: "blackbox-ws §1 (DOC-R; `integrationId` as `discover` names it)",
    examples: [{ integrationId: ids.integration, ...integrationExample, tools: ["check_berth"] }],
  },
  { integrationId: required(string(), "Id the server gave the integration."), ...settings },
);

export const discoveredIntegrationSchema = blackboxWs.object(
  "DiscoveredIntegration",
  {
    description: "Public part of an integration, for holders of one of its tokens.",
    source: "blackbox-ws §1 (DOC-R)",
    examples: [{ integrationId: ids.integration, ...integrationExample, description: null, tools: null }],
  },
  {
    integrationId: required(string(), "Id the server gave the integration."),
    agentId: required(string(), "Id of the agent that takes part in every conversation opened here."),
    name: required(string(), "Display name, for lists and widgets."),
    enabled: required(boolean(), "Whether new sockets are accepted."),
    features: required(
      list(featureSchema),
      "Permissions and services of clients; features not listed are off.",
    ),
    widgetAppearance: required(
      widgetAppearanceSchema,
      "Appearance of the widget, for the vendor's script only.",
    ),
    description: nullable(string(), "Note for people; `null` when there is none."),
    tools: nullable(list(string()), "Names of tools the client has to run; `null` when there are none."),
  },
);

export const createTokenRequestSchema = blackboxWs.object(
  "CreateTokenRequest",
  {
    description: "Name and lifetime of a token to create.",
    source: "blackbox-ws §1 (DOC-R, LIVE)",
    examples: [{ name: "front page", expiresAt: null }],
  },
  {
    name: required(string().min(1), "Unique within the integration; a duplicate is refused with HTTP 409."),
    expiresAt: nullish(instant(), "Time the token expires; absent or `null` for never."),
  },
);

export const tokenSchema = blackboxWs.object(
  "Token",
  {
    description: "Web integration token with its secret.",
    source: "blackbox-ws §1 (DOC-R)",
    examples: [
      { tokenId: ids.token, token: "wit_example", name: "front page", createdAt: at, expiresAt: null },
    ],
  },
  {
    tokenId: required(string(), "Identifies the token without revealing the secret; used to delete it."),
    token: required(string(), "Secret for the `token` query parameter. Returned only here."),
    name: required(string(), "Label given in the request."),
    createdAt: required(instant(), "Set by the server when the token was issued."),
    expiresAt: nullable(instant(), "Time the token expires; `null` for never."),
  },
);

export const problemSchema = blackboxWs.object(
  "Problem",
  {
    description: "Error body of a REST call. The form of the original is not known; INFERRED.",
    source: "blackbox-ws §1",
    examples: [{ status: 409, message: "A token of that name exists." }],
  },
  {
    status: optional(json(), "HTTP status code, repeated from the response."),
    message: optional(string(), "Explanation for people. Programs use the HTTP status."),
    errors: optional(map(json()), "Validation errors by place in the body."),
  },
);

export const integrationPathSchema = blackboxWs.object(
  "IntegrationPath",
  {
    description: "Path parameters that select an integration.",
    examples: [{ integrationId: ids.integration }],
  },
  { integrationId: required(string(), "Opaque id that `createIntegration` returned.") },
);

export const tokenPathSchema = blackboxWs.object(
  "TokenPath",
  {
    description: "Path parameters that select a token.",
    examples: [{ integrationId: ids.integration, tokenId: ids.token }],
  },
  {
    integrationId: required(string(), "Opaque id that `createIntegration` returned."),
    tokenId: required(string(), "Id from the creation of the token, not its secret."),
  },
);

export const tokenQuerySchema = blackboxWs.object(
  "TokenQuery",
  {
    description: "Token in the query, because browsers cannot set headers on WebSockets.",
    source: "blackbox-ws §1 (DOC-O)",
    examples: [{ token: "wit_example" }],
  },
  { token: required(string(), "Secret that `createToken` returned.") },
);

export type Feature = z.infer<typeof featureSchema>;
export type FeatureName = z.infer<typeof featureNameSchema>;
export type Integration = z.infer<typeof integrationSchema>;
export type IntegrationSettings = z.infer<typeof integrationSettingsSchema>;
export type DiscoveredIntegration = z.infer<typeof discoveredIntegrationSchema>;
export type CreateTokenRequest = z.infer<typeof createTokenRequestSchema>;
export type Token = z.infer<typeof tokenSchema>;

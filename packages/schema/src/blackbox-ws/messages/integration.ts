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
    description: "What a client of an integration may do and is told.",
    source: "blackbox-ws §1 (names DOC-C, DOC-V, DOC-R, LIVE; effects partly INFERRED)",
    examples: ["AllowWebChat"],
  },
  openEnum({
    AllowWebChat: "Permits `chat`.",
    AllowWebCall: "Permits `webCall`.",
    AllowPhoneCall: "Permits `onPhone`; the name is INFERRED.",
    SendCallResult: "The server sends `conversationResult`.",
    SendTranscriptForAudioCall: "The server sends `text` in voice calls.",
    SendToolCallLogs: "The server sends `toolCall` and `toolCallResult`.",
  }),
);

export const featureSchema = blackboxWs.object(
  "Feature",
  {
    description: "One feature of an integration.",
    source: "blackbox-ws §1",
    examples: [{ name: "AllowWebChat", enabled: true }],
  },
  {
    name: required(featureNameSchema, "Which one."),
    enabled: required(boolean(), "Whether it is on."),
  },
);

export const widgetAppearanceSchema = blackboxWs.object(
  "WidgetAppearance",
  {
    description: "How the vendor's widget looks; of no meaning to the socket.",
    source: "blackbox-ws §1 (DOC-R)",
    examples: [{ theme: "light", position: "bottomRight", colors: {}, customStyles: null }],
  },
  {
    theme: optional(string(), "Name of a theme."),
    position: optional(string(), "Corner of the page."),
    colors: optional(json(), "Colours by part."),
    customStyles: optional(json(), "Style rules."),
  },
);

const settings = {
  agentId: required(string(), "The agent that answers."),
  name: required(
    string()
      .min(1)
      .max(100)
      .regex(/^[a-zA-Z0-9\-_ ]+$/),
    "Name to show; letters, digits, blank, `-` and `_`.",
  ),
  enabled: required(boolean(), "Whether clients may connect."),
  features: required(list(featureSchema), "What they may do and are told."),
  widgetAppearance: required(widgetAppearanceSchema, "How the widget looks."),
  description: nullish(string().max(500), "For people."),
  origins: nullish(
    list(string()),
    "Origins of pages that may connect: exact, `https://*.host` for sub-domains, or `*`. `null`: any.",
  ),
  tools: nullish(
    list(string()),
    "Names of the tools that the client runs over the socket; all others run on the server.",
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
    description: "What an integration is set up with.",
    source: "blackbox-ws §1 (DOC-R)",
    examples: [integrationExample],
  },
  settings,
);

export const integrationSchema = blackboxWs.object(
  "Integration",
  {
    description: "A door for clients of one agent.",
    source: "blackbox-ws §1 (DOC-R; `integrationId` as `discover` names it)",
    examples: [{ integrationId: ids.integration, ...integrationExample, tools: ["check_berth"] }],
  },
  { integrationId: required(string(), "The integration."), ...settings },
);

export const discoveredIntegrationSchema = blackboxWs.object(
  "DiscoveredIntegration",
  {
    description: "What a holder of a token may know of its integration.",
    source: "blackbox-ws §1 (DOC-R)",
    examples: [{ integrationId: ids.integration, ...integrationExample, description: null, tools: null }],
  },
  {
    integrationId: required(string(), "The integration."),
    agentId: required(string(), "The agent that answers."),
    name: required(string(), "Name to show."),
    enabled: required(boolean(), "Whether clients may connect."),
    features: required(list(featureSchema), "What they may do and are told."),
    widgetAppearance: required(widgetAppearanceSchema, "How the widget looks."),
    description: nullable(string(), "For people."),
    tools: nullable(list(string()), "Tools the client runs."),
  },
);

export const createTokenRequestSchema = blackboxWs.object(
  "CreateTokenRequest",
  {
    description: "Asks for a token.",
    source: "blackbox-ws §1 (DOC-R, LIVE)",
    examples: [{ name: "front page", expiresAt: null }],
  },
  {
    name: required(string().min(1), "Unique in its integration; a duplicate is refused with 409."),
    expiresAt: nullish(instant(), "When it ends; `null` means never."),
  },
);

export const tokenSchema = blackboxWs.object(
  "Token",
  {
    description: "A token that opens the socket.",
    source: "blackbox-ws §1 (DOC-R)",
    examples: [
      { tokenId: ids.token, token: "wit_example", name: "front page", createdAt: at, expiresAt: null },
    ],
  },
  {
    tokenId: required(string(), "Names the token without giving it away."),
    token: required(string(), "The secret; shown once."),
    name: required(string(), "As asked for."),
    createdAt: required(instant(), "When it was made."),
    expiresAt: nullable(instant(), "When it ends; `null` means never."),
  },
);

export const problemSchema = blackboxWs.object(
  "Problem",
  {
    description: "Why a request was refused. The original's form is not known; INFERRED.",
    source: "blackbox-ws §1",
    examples: [{ status: 409, message: "A token of that name exists." }],
  },
  {
    status: optional(json(), "The HTTP status once more."),
    message: optional(string(), "For people."),
    errors: optional(map(json()), "What is wrong, by place."),
  },
);

export const integrationPathSchema = blackboxWs.object(
  "IntegrationPath",
  {
    description: "Names an integration in a path.",
    examples: [{ integrationId: ids.integration }],
  },
  { integrationId: required(string(), "The integration.") },
);

export const tokenPathSchema = blackboxWs.object(
  "TokenPath",
  {
    description: "Names a token in a path.",
    examples: [{ integrationId: ids.integration, tokenId: ids.token }],
  },
  {
    integrationId: required(string(), "The integration."),
    tokenId: required(string(), "The token."),
  },
);

export const tokenQuerySchema = blackboxWs.object(
  "TokenQuery",
  {
    description: "Carries a token in a query, where a browser cannot set headers.",
    source: "blackbox-ws §1 (DOC-O)",
    examples: [{ token: "wit_example" }],
  },
  { token: required(string(), "Web integration token.") },
);

export type Feature = z.infer<typeof featureSchema>;
export type FeatureName = z.infer<typeof featureNameSchema>;
export type Integration = z.infer<typeof integrationSchema>;
export type IntegrationSettings = z.infer<typeof integrationSettingsSchema>;
export type DiscoveredIntegration = z.infer<typeof discoveredIntegrationSchema>;
export type CreateTokenRequest = z.infer<typeof createTokenRequestSchema>;
export type Token = z.infer<typeof tokenSchema>;

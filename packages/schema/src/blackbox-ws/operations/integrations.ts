import { type HttpResponse, http, unmapped } from "@colloquy/define";
import {
  createTokenRequestSchema,
  discoveredIntegrationSchema,
  integrationPathSchema,
  integrationSchema,
  integrationSettingsSchema,
  problemSchema,
  tokenPathSchema,
  tokenQuerySchema,
  tokenSchema,
} from "../messages/integration.ts";

const setUp = unmapped("Sets up who may connect. A session of the neutral model begins with the connection.");

const source = "blackbox-ws §1 (DOC-R)";
const collection = "/api/v1/web-integrations";
const one = `${collection}/{integrationId}`;

const refused = (description: string): HttpResponse => ({
  description,
  body: { schema: problemSchema, description: "Why." },
});
const badKey = { 401: refused("No API key, or an unknown one.") };
const badRequest = { 400: refused("The body does not fit its schema."), ...badKey };
const absent = { ...badKey, 404: refused("There is no such integration or token.") };
const integration = {
  200: { description: "The integration.", body: { schema: integrationSchema, description: "As it is now." } },
};

export const createIntegration = http({
  id: "createIntegration",
  method: "POST",
  path: collection,
  summary: "Set up an integration",
  description: "Opens a door for clients of one agent.",
  source,
  body: { schema: integrationSettingsSchema, description: "What it is set up with." },
  responses: { ...integration, ...badRequest },
  mapping: setUp,
});

export const getIntegration = http({
  id: "getIntegration",
  method: "GET",
  path: one,
  summary: "Read an integration",
  description: "Tells how an integration is set up.",
  source,
  pathParameters: integrationPathSchema,
  responses: { ...integration, ...absent },
  mapping: setUp,
});

export const updateIntegration = http({
  id: "updateIntegration",
  method: "PUT",
  path: one,
  summary: "Change an integration",
  description: "Replaces what an integration is set up with; open conversations go on.",
  source,
  pathParameters: integrationPathSchema,
  body: { schema: integrationSettingsSchema, description: "What it is set up with from now on." },
  responses: { ...integration, ...badRequest, ...absent },
  mapping: setUp,
});

export const createToken = http({
  id: "createToken",
  method: "POST",
  path: `${one}/tokens`,
  summary: "Make a token",
  description: "Makes a token that opens the socket. Its name must be new in the integration.",
  source: "blackbox-ws §1 (DOC-R, LIVE)",
  pathParameters: integrationPathSchema,
  body: { schema: createTokenRequestSchema, description: "Name and end of the token." },
  responses: {
    200: { description: "The token.", body: { schema: tokenSchema, description: "With its secret." } },
    ...badRequest,
    ...absent,
    409: refused("The integration has a token of that name."),
  },
  mapping: setUp,
});

export const deleteToken = http({
  id: "deleteToken",
  method: "DELETE",
  path: `${one}/tokens/{tokenId}`,
  summary: "Withdraw a token",
  description: "The token opens no more sockets; open conversations go on.",
  source,
  pathParameters: tokenPathSchema,
  responses: { ...integration, ...absent },
  mapping: setUp,
});

export const discoverIntegration = http({
  id: "discoverIntegration",
  method: "GET",
  path: `${collection}/discover`,
  summary: "Look behind a token",
  description: "Tells the holder of a token what its integration offers. Needs no API key.",
  source,
  queryParameters: tokenQuerySchema,
  responses: {
    200: {
      description: "The integration.",
      body: { schema: discoveredIntegrationSchema, description: "As far as the holder may know it." },
    },
    404: refused("The token is unknown or expired."),
  },
  mapping: setUp,
});

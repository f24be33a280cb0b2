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

const setUp = unmapped("Configures access. A session of the neutral model begins with the connection.");

const source = "blackbox-ws §1 (DOC-R)";
const collection = "/api/v1/web-integrations";
const one = `${collection}/{integrationId}`;

const refused = (description: string): HttpResponse => ({
  description,
  body: { schema: problemSchema, description: "Explanation of the refusal." },
});
const badKey = { 401: refused("The API key is missing or unknown.") };
const badRequest = { 400: refused("The body does not match its schema."), ...badKey };
const absent = { ...badKey, 404: refused("No such integration or token.") };
const integration = {
  200: {
    description: "The integration after the request.",
    body: { schema: integrationSchema, description: "Complete configuration, with the id." },
  },
};

export const createIntegration = http({
  id: "createIntegration",
  method: "POST",
  path: collection,
  summary: "Create an integration",
  description: "Creates an access point through which clients reach one agent.",
  source,
  body: { schema: integrationSettingsSchema, description: "Configuration of the new integration." },
  responses: { ...integration, ...badRequest },
  mapping: setUp,
});

export const getIntegration = http({
  id: "getIntegration",
  method: "GET",
  path: one,
  summary: "Read an integration",
  description: "Returns the configuration of an integration.",
  source,
  pathParameters: integrationPathSchema,
  responses: { ...integration, ...absent },
  mapping: setUp,
});

export const updateIntegration = http({
  id: "updateIntegration",
  method: "PUT",
  path: one,
  summary: "Replace an integration",
  description: "Replaces the configuration of an integration. Open conversations are not affected.",
  source,
  pathParameters: integrationPathSchema,
  body: {
    schema: integrationSettingsSchema,
    description: "Complete new configuration; members left out are reset.",
  },
  responses: { ...integration, ...badRequest, ...absent },
  mapping: setUp,
});

export const createToken = http({
  id: "createToken",
  method: "POST",
  path: `${one}/tokens`,
  summary: "Create a token",
  description: "Creates a token for the socket. Its name must be unique within the integration.",
  source: "blackbox-ws §1 (DOC-R, LIVE)",
  pathParameters: integrationPathSchema,
  body: { schema: createTokenRequestSchema, description: "Name and lifetime of the token." },
  responses: {
    200: {
      description: "The token was created.",
      body: { schema: tokenSchema, description: "Token with its secret, which is not returned again." },
    },
    ...badRequest,
    ...absent,
    409: refused("The integration already has a token of that name."),
  },
  mapping: setUp,
});

export const deleteToken = http({
  id: "deleteToken",
  method: "DELETE",
  path: `${one}/tokens/{tokenId}`,
  summary: "Revoke a token",
  description: "Makes a token invalid for new sockets. Open conversations are not affected.",
  source,
  pathParameters: tokenPathSchema,
  responses: { ...integration, ...absent },
  mapping: setUp,
});

export const discoverIntegration = http({
  id: "discoverIntegration",
  method: "GET",
  path: `${collection}/discover`,
  summary: "Inspect a token",
  description: "Returns the public part of the integration a token belongs to. Needs no API key.",
  source,
  queryParameters: tokenQuerySchema,
  responses: {
    200: {
      description: "The integration the token belongs to.",
      body: { schema: discoveredIntegrationSchema, description: "Public part of the integration." },
    },
    404: refused("The token is unknown or expired."),
  },
  mapping: setUp,
});

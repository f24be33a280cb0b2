import type { Channel, Protocol } from "@colloquy/ir";
import type { DocumentObject } from "../../documents/json-text.ts";
import { securitySchemeName } from "../../documents/security.ts";

type Auth = Protocol["auth"][number];

/** AsyncAPI's names of the transports. */
const protocols = { websocket: "ws", stdio: "stdio" } as const;

/** A server for each transport of the channels; its host is a variable. */
export function toServers({ channels, auth }: Protocol, host: string): DocumentObject {
  const transports = new Set(channels.map(({ transport }) => transport));
  const variables = { host: { default: host, description: "Host and port of the server." } };
  const servers = [...transports].map((transport) => [
    transport,
    { host: "{host}", protocol: protocols[transport], variables, security: securityOf(transport, auth) },
  ]);
  return Object.fromEntries(servers);
}

/** Credentials travel in the handshake of a WebSocket; standard streams have none. */
const securityOf = (transport: Channel["transport"], auth: readonly Auth[]): DocumentObject[] | undefined =>
  transport === "stdio" || auth.length === 0 ? undefined : auth.map((one) => ({ $ref: referenceTo(one) }));

const referenceTo = (auth: Auth): string => `#/components/securitySchemes/${securitySchemeName(auth)}`;

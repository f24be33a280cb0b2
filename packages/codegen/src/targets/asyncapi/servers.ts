import type { Protocol } from "@colloquy/ir";
import type { DocumentObject } from "../../documents/json-text.ts";
import { toCamelCase } from "../../names/index.ts";

type Auth = Protocol["auth"][number];

/** What AsyncAPI calls the transports that carry frames both ways. */
const protocols = [
  { transport: "websocket", protocol: "ws" },
  { transport: "stdio", protocol: "stdio" },
] as const;

/** A server for each transport; where it is, is for the reader of the document to say. */
export function toServers({ transports, auth }: Protocol, host: string): DocumentObject {
  const security = auth.length === 0 ? undefined : auth.map((one) => ({ $ref: referenceTo(one) }));
  const variables = { host: { default: host, description: "Where the server listens." } };
  const servers = protocols
    .filter(({ transport }) => transports.includes(transport))
    .map(({ transport, protocol }) => [transport, { host: "{host}", protocol, variables, security }]);
  return Object.fromEntries(servers);
}

const nameOf = ({ in: place, name }: Auth): string => toCamelCase(`${name} ${place}`);

const referenceTo = (auth: Auth): string => `#/components/securitySchemes/${nameOf(auth)}`;

/** Credentials as they stand in the handshake: a value in a header or in the query. Each is enough by itself. */
export const toSecuritySchemes = ({ auth }: Protocol): DocumentObject =>
  Object.fromEntries(auth.map((one) => [nameOf(one), { type: "httpApiKey", ...one }]));

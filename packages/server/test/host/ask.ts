import { once } from "node:events";
import { type IncomingMessage, type RequestOptions, request } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import type { Server } from "../../src/host/host.ts";

export interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** One request with any headers, `Host` too, which fetch would not let through. */
export async function ask(
  server: Server,
  path: string,
  options: RequestOptions = {},
  body = "",
): Promise<Answer> {
  const call = request({ host: server.host, port: server.port, path, agent: false, ...options });
  call.end(body);
  const response: IncomingMessage = (await once(call, "response"))[0];
  return { status: response.statusCode, headers: response.headers, body: await text(response) };
}

/** Bytes as they are, and everything that comes back until the server ends the connection. */
export async function askRaw(server: Server, bytes: string): Promise<string> {
  const socket = connect(server.port, server.host);
  socket.write(bytes);
  return await text(socket);
}

/** The head of a WebSocket upgrade. */
export const upgradeHead = (path: string, headers: readonly string[] = ["Host: localhost"]): string =>
  [
    `GET ${path} HTTP/1.1`,
    ...headers,
    "Connection: Upgrade",
    "Upgrade: websocket",
    "Sec-WebSocket-Version: 13",
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
    "\r\n",
  ].join("\r\n");

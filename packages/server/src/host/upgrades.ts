import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { Endpoint } from "../endpoints/endpoint.ts";
import type { WebSocketTransport } from "../transports/websocket/websocket.ts";
import type { Gate } from "./gate.ts";
import type { Metrics } from "./metrics.ts";
import { type Problem, refuseUpgrade } from "./problem.ts";

export interface UpgradeOptions {
  readonly endpoints: readonly Endpoint[];
  readonly gate: Gate;
  readonly metrics: Metrics;
  readonly isDraining: () => boolean;
}

type UpgradeListener = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/** Hands each WebSocket upgrade to the protocol of its path, after the checks every request passes. */
export function createUpgradeListener(options: UpgradeOptions): UpgradeListener {
  const { metrics } = options;
  const byPath = indexByPath(options.endpoints);
  return (request, socket, head) => {
    // Until an endpoint takes over, an error without a listener would end the process.
    socket.on("error", () => socket.destroy());
    const route = byPath.get(pathOf(request) ?? "");
    const problem = refusalOf(request, route, options);
    if (problem !== undefined) {
      metrics.refused(problem.code);
      return refuseUpgrade(socket, problem);
    }
    socket.once("close", metrics.socketOpened(route?.protocol ?? ""));
    route?.transport.upgrade(request, socket, head);
  };
}

function refusalOf(
  request: IncomingMessage,
  route: Route | undefined,
  { gate, isDraining }: UpgradeOptions,
): Problem | undefined {
  const refusal = gate.refusal(request.headers);
  if (refusal !== undefined) return { status: 403, ...refusal };
  if (route === undefined) return noWebSocket;
  return isDraining() ? draining : undefined;
}

const noWebSocket: Problem = {
  status: 404,
  code: "not_found",
  message: "No protocol takes WebSocket connections at this path.",
};
const draining: Problem = { status: 503, code: "draining", message: "The server is shutting down." };

interface Route {
  readonly protocol: string;
  readonly transport: WebSocketTransport;
}

function indexByPath(endpoints: readonly Endpoint[]): ReadonlyMap<string, Route> {
  const byPath = new Map<string, Route>();
  for (const { protocol, transport } of endpoints.flatMap(webSocketsOf)) {
    const other = byPath.get(transport.path);
    if (other) throw new Error(`${protocol} and ${other.protocol} both claim upgrades of ${transport.path}.`);
    byPath.set(transport.path, { protocol, transport });
  }
  return byPath;
}

const webSocketsOf = ({ protocol, transports }: Endpoint): readonly Route[] =>
  transports.flatMap((transport) => (transport.kind === "websocket" ? [{ protocol, transport }] : []));

function pathOf({ url = "" }: IncomingMessage): string | undefined {
  return url.startsWith("/") ? url.replace(/[?#].*$/s, "") : undefined;
}

import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { Endpoint } from "../endpoints/endpoint.ts";
import { type Problem, refuseUpgrade } from "../transports/http/problem.ts";
import type { Gate } from "./gate.ts";
import type { Metrics } from "./metrics.ts";
import { type Mount, transportsOf } from "./transports.ts";

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
    const mount = byPath.get(pathOf(request) ?? "");
    const problem = refusalOf(request, mount, options);
    if (problem !== undefined) {
      metrics.refused(problem.code);
      return refuseUpgrade(socket, problem);
    }
    socket.once("close", metrics.socketOpened(mount?.protocol ?? ""));
    mount?.transport.upgrade(request, socket, head);
  };
}

function refusalOf(
  request: IncomingMessage,
  mount: Mount<"websocket"> | undefined,
  { gate, isDraining }: UpgradeOptions,
): Problem | undefined {
  const refusal = gate.refusal(request.headers);
  if (refusal !== undefined) return { status: 403, ...refusal };
  if (mount === undefined) return noWebSocket;
  return isDraining() ? draining : undefined;
}

const noWebSocket: Problem = {
  status: 404,
  code: "not_found",
  message: "No protocol takes WebSocket connections at this path.",
};
const draining: Problem = { status: 503, code: "draining", message: "The server is shutting down." };

function indexByPath(endpoints: readonly Endpoint[]): ReadonlyMap<string, Mount<"websocket">> {
  const byPath = new Map<string, Mount<"websocket">>();
  for (const mount of transportsOf(endpoints, "websocket")) {
    const { path } = mount.transport;
    const other = byPath.get(path);
    if (other) throw new Error(`${mount.protocol} and ${other.protocol} both claim upgrades of ${path}.`);
    byPath.set(path, mount);
  }
  return byPath;
}

function pathOf({ url = "" }: IncomingMessage): string | undefined {
  return url.startsWith("/") ? url.replace(/[?#].*$/s, "") : undefined;
}

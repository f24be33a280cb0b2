import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { Endpoint } from "../endpoints/endpoint.ts";
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

/** Hands each WebSocket upgrade to the endpoint of its path, after the checks every request passes. */
export function createUpgradeListener(options: UpgradeOptions): UpgradeListener {
  const { metrics } = options;
  const byPath = indexByPath(options.endpoints);
  return (request, socket, head) => {
    // Until an endpoint takes over, nobody else listens; an unheard error would end the process.
    socket.on("error", () => socket.destroy());
    const endpoint = byPath.get(pathOf(request) ?? "");
    const problem = refusalOf(request, endpoint, options);
    if (problem !== undefined) {
      metrics.refused(problem.code);
      return refuseUpgrade(socket, problem);
    }
    socket.once("close", metrics.socketOpened(endpoint?.protocol ?? ""));
    endpoint?.upgrade?.(request, socket, head);
  };
}

function refusalOf(
  request: IncomingMessage,
  endpoint: Endpoint | undefined,
  { gate, isDraining }: UpgradeOptions,
): Problem | undefined {
  const refusal = gate.refusal(request.headers);
  if (refusal !== undefined) return { status: 403, ...refusal };
  if (endpoint === undefined) return noWebSocket;
  return isDraining() ? draining : undefined;
}

const noWebSocket: Problem = {
  status: 404,
  code: "not_found",
  message: "No protocol takes WebSocket connections at this path.",
};
const draining: Problem = { status: 503, code: "draining", message: "The server is shutting down." };

function indexByPath(endpoints: readonly Endpoint[]): ReadonlyMap<string, Endpoint> {
  const byPath = new Map<string, Endpoint>();
  for (const endpoint of endpoints) {
    for (const path of endpoint.upgradePaths ?? []) {
      const other = byPath.get(path);
      if (other)
        throw new Error(`${endpoint.protocol} and ${other.protocol} both claim upgrades of ${path}.`);
      byPath.set(path, endpoint);
    }
  }
  return byPath;
}

function pathOf({ url = "" }: IncomingMessage): string | undefined {
  return url.startsWith("/") ? url.replace(/[?#].*$/s, "") : undefined;
}

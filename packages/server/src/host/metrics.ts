import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { CommitSample } from "../stores/sqlite/index.ts";
import type { StoredEvent } from "../stores/store.ts";

/** What an operator can graph. One registry per server, so that two in one process do not mix. */
export interface Metrics {
  readonly contentType: string;
  text(): Promise<string>;
  /** Counts a request from its first byte; call the result when its reply has ended. */
  requestStarted(): (route: string, status: number) => void;
  /** Counts a WebSocket from its upgrade; call the result when it has gone. */
  socketOpened(protocol: string): () => void;
  refused(code: string): void;
  committed(sample: CommitSample): void;
  /** Counts events that have become durable; the ends of turns are among them. */
  appended(events: readonly Pick<StoredEvent, "type">[]): void;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const { active, seconds, sockets, refusals } = createConnectionMetrics(registry);
  const { commitSeconds, commitEvents, appended } = createStoreMetrics(registry);

  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    requestStarted() {
      const stop = seconds.startTimer();
      active.inc();
      return (route, status) => {
        active.dec();
        stop({ route, status });
      };
    },
    socketOpened(protocol) {
      sockets.inc({ protocol });
      return () => sockets.dec({ protocol });
    },
    refused: (code) => refusals.inc({ code }),
    committed(sample) {
      commitSeconds.observe(sample.seconds);
      commitEvents.observe(sample.events);
    },
    appended(events) {
      for (const { type } of events) appended.inc({ type });
    },
  };
}

function createConnectionMetrics(registry: Registry) {
  const registers = [registry];
  return {
    active: new Gauge({
      name: "colloquy_http_requests_active",
      help: "Requests whose reply has not ended, open event streams among them.",
      registers,
    }),
    seconds: new Histogram({
      name: "colloquy_http_request_seconds",
      help: "Time from a request to the end of its reply.",
      labelNames: ["route", "status"] as const,
      buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10, 60, 600],
      registers,
    }),
    sockets: new Gauge({
      name: "colloquy_websockets_open",
      help: "Open WebSocket connections by protocol.",
      labelNames: ["protocol"] as const,
      registers,
    }),
    refusals: new Counter({
      name: "colloquy_refused_total",
      help: "Requests, upgrades and connections the host refused before a protocol saw them, by reason.",
      labelNames: ["code"] as const,
      registers,
    }),
  };
}

function createStoreMetrics(registry: Registry) {
  const registers = [registry];
  return {
    commitSeconds: new Histogram({
      name: "colloquy_commit_seconds",
      help: "Time of one commit of the store.",
      buckets: [0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.05, 0.2, 1],
      registers,
    }),
    commitEvents: new Histogram({
      name: "colloquy_commit_events",
      help: "Events in one commit of the store.",
      buckets: [1, 2, 4, 8, 16, 64, 256, 1024],
      registers,
    }),
    appended: new Counter({
      name: "colloquy_events_appended_total",
      help: "Events that became durable, by type: turn.completed, turn.failed and turn.interrupted count how turns ended.",
      labelNames: ["type"] as const,
      registers,
    }),
  };
}

import type { ServerResponse } from "node:http";
import type { ServerEncodeState } from "@colloquy/session/everruns-rest";
import type { Session } from "../../../engine/engine.ts";
import type { Limits } from "../../../limits.ts";
import type { Logger } from "../../../logger.ts";
import { type CounterRefusal, createConnectionCounter } from "../../../transports/connection-counter.ts";
import { limitOf } from "../limits.ts";
import type { Cursor } from "../log/cursor.ts";
import type { SessionLogs } from "../log/session-logs.ts";
import { rateLimited } from "../problem.ts";
import { type Broadcast, createBroadcast } from "./broadcast.ts";
import { createStream, type Stream } from "./stream.ts";
import type { Timing } from "./timing.ts";

/** All open streams of the endpoint. */
export interface Streams {
  /** Takes a place for a stream, or for a request that waits like one. The result gives it back. */
  reserve(sessionId: string, operationId: string): () => void;
  /** Answers a request with a stream; the place is given back when it ends. */
  open(request: StreamRequest): void;
  /** Ends all streams as the protocol ends them. */
  close(): Promise<void>;
}

interface StreamRequest {
  readonly session: Session;
  readonly cursor: Cursor;
  readonly wants: (type: string) => boolean;
  readonly response: ServerResponse;
  readonly release: () => void;
}

interface Options {
  readonly logs: SessionLogs;
  readonly limits: Limits;
  readonly timing: Timing;
  readonly log: Logger;
}

export function createStreams({ logs, limits, timing, log }: Options): Streams {
  const counter = createConnectionCounter({
    perSession: Math.min(limits.streamsPerSession, limitOf("streams_per_session")),
    total: Math.min(limits.connections, limitOf("streams")),
  });
  const streams = new Set<Stream>();
  const broadcasts = new Map<string, Broadcast>();

  function broadcastOf(session: Session, from: ServerEncodeState): Broadcast {
    const known = broadcasts.get(session.id);
    if (known) return known;
    const onEnd = () => {
      if (broadcasts.get(session.id) === created) broadcasts.delete(session.id);
    };
    const created: Broadcast = createBroadcast({ session, from, batchMs: timing.batchMs, onEnd });
    broadcasts.set(session.id, created);
    return created;
  }

  return {
    reserve(sessionId, operationId) {
      const refusal = counter.refusal(sessionId);
      if (refusal) throw rateLimited(refusalMessages[refusal], operationId);
      counter.enter(sessionId);
      let held = true;
      return () => {
        if (held) counter.leave(sessionId);
        held = false;
      };
    },
    open({ release, ...request }) {
      const { session } = request;
      const stream = createStream({
        ...request,
        ...limits,
        logs,
        timing,
        broadcast: (from) => broadcastOf(session, from),
        failed: (error) => log.error({ err: error, sessionId: session.id }, "an event stream failed"),
      });
      streams.add(stream);
      void stream.closed.then(() => {
        streams.delete(stream);
        release();
      });
    },
    async close() {
      await Promise.all([...streams].map((stream) => stream.disconnect("shutdown")));
    },
  };
}

const refusalMessages: Readonly<Record<CounterRefusal, string>> = {
  session_full: "This session has too many event streams.",
  server_full: "The server has too many event streams.",
};

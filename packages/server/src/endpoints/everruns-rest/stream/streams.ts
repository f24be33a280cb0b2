import type { ServerResponse } from "node:http";
import type { EncodeState } from "@colloquy/session/everruns-rest";
import type { Session } from "../../../engine/engine.ts";
import type { Limits } from "../../../limits.ts";
import type { Logger } from "../../../logger.ts";
import { rateLimited } from "../http/problem.ts";
import { limitOf } from "../limits.ts";
import type { Cursor } from "../log/cursor.ts";
import type { SessionLogs } from "../log/session-logs.ts";
import type { Timing } from "../parts.ts";
import { type Broadcast, createBroadcast } from "./broadcast.ts";
import { createStream, type Stream } from "./stream.ts";

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

const headers = {
  "content-type": "text/event-stream",
  "cache-control": "no-cache, no-transform",
  connection: "keep-alive",
  "x-accel-buffering": "no",
};

interface Options {
  readonly logs: SessionLogs;
  readonly limits: Limits;
  readonly timing: Timing;
  readonly log: Logger;
}

export function createStreams({ logs, limits, timing, log }: Options): Streams {
  const perSession = Math.min(limits.streamsPerSession, limitOf("streams_per_session"));
  const atAll = Math.min(limits.connections, limitOf("streams"));
  const streams = new Set<Stream>();
  const broadcasts = new Map<string, Broadcast>();
  const places = new Map<string, number>();
  let taken = 0;

  function broadcastOf(session: Session): (from: EncodeState) => Broadcast {
    return (from) => {
      const known = broadcasts.get(session.id);
      if (known) return known;
      const over = () => {
        if (broadcasts.get(session.id) === made) broadcasts.delete(session.id);
      };
      const made: Broadcast = createBroadcast({ session, from, batchMs: timing.batchMs, over });
      broadcasts.set(session.id, made);
      return made;
    };
  }

  return {
    reserve(sessionId, operationId) {
      const count = places.get(sessionId) ?? 0;
      if (count >= perSession) throw rateLimited("This session has too many event streams.", operationId);
      if (taken >= atAll) throw rateLimited("The server has too many event streams.", operationId);
      places.set(sessionId, count + 1);
      taken += 1;
      let held = true;
      return () => {
        if (!held) return;
        held = false;
        taken -= 1;
        const left = (places.get(sessionId) ?? 1) - 1;
        if (left > 0) places.set(sessionId, left);
        else places.delete(sessionId);
      };
    },
    open({ session, response, release, ...request }) {
      response.writeHead(200, headers);
      const { slowBytes, slowMs } = limits;
      const stream = createStream({
        ...request,
        session,
        logs,
        timing,
        slowBytes,
        slowMs,
        response,
        broadcast: broadcastOf(session),
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

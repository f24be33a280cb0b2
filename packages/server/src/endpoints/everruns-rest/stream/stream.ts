import type { ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import {
  hexOf,
  readEventHex,
  type ServerEncodeState,
  unfinishedEvents,
} from "@colloquy/session/everruns-rest";
import type { Session } from "../../../engine/engine.ts";
import type { Limits } from "../../../limits.ts";
import { createEventStream } from "../../../transports/sse/event-stream.ts";
import type { Cursor } from "../log/cursor.ts";
import type { SessionLogs } from "../log/session-logs.ts";
import type { Broadcast, Listener } from "./broadcast.ts";
import { controlFrame, type Frame, toFrame } from "./frames.ts";
import type { Timing } from "./timing.ts";

export interface StreamOptions extends Pick<Limits, "slowBytes" | "slowMs"> {
  readonly session: Session;
  readonly logs: SessionLogs;
  readonly cursor: Cursor;
  /** Which types of events the reader wants. */
  readonly wants: (type: string) => boolean;
  readonly response: ServerResponse;
  readonly timing: Timing;
  /** The live view of the session; `from` is the state to begin at when there is none yet. */
  readonly broadcast: (from: ServerEncodeState) => Broadcast;
  /** Something failed that should not; the stream ends. */
  readonly failed: (error: unknown) => void;
}

type DisconnectReason = "connection_cycle" | "shutdown" | "error";

/** One reader of a session. Its cursor is all it keeps: the log is the buffer. */
export interface Stream {
  /** Resolves when the connection is gone. */
  readonly closed: Promise<void>;
  /** Sends the reason in the protocol's way, and closes (§6.2). */
  disconnect(reason: DisconnectReason): Promise<void>;
}

export function createStream(options: StreamOptions): Stream {
  const { session, logs, timing, wants } = options;
  const events = createEventStream({ ...options, heartbeatMs: timing.heartbeatMs });
  let { id: lastId, place: seen, from } = options.cursor;
  let leave: (() => void) | undefined;
  let disconnecting = false;
  const isOver = () => disconnecting || events.gone;

  function send(frames: readonly Frame[]): boolean {
    const known = hexOf(lastId);
    const news = frames.filter((frame) => wants(frame.type) && (frame.ephemeral || hexOf(frame.id) > known));
    const last = frames.at(-1);
    if (last && hexOf(last.id) > hexOf(lastId)) lastId = last.id;
    return events.write(news.map(({ text }) => text).join(""));
  }

  function sendUnfinished(state: ServerEncodeState): void {
    const at = new Date(state.time).toISOString();
    const frames = unfinishedEvents(state, at, seen).map((event) =>
      toFrame({ event, seq: state.session.lastSeq }),
    );
    if (frames.length > 0) send(frames);
  }

  /** Sends the log until the broadcast is not ahead any more; resolves with the state it got to. */
  async function catchUp(): Promise<ServerEncodeState> {
    let state = from;
    for await (const page of logs.read(session, from)) {
      state = page.state;
      const fast = send(page.events.map((event) => toFrame({ event, seq: page.state.session.lastSeq })));
      if (!fast) await events.drained();
      if (isOver()) break;
    }
    return state;
  }

  /** Sends what comes until the reader is slow or gone; then the cursor is at its newest frame. */
  function follow(state: ServerEncodeState): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const broadcast = options.broadcast(state);
    const stop = () => {
      leave = undefined;
      broadcast.leave(listener);
      resolve();
    };
    const listener: Listener = {
      seq: state.session.lastSeq,
      send(frames) {
        if (!send(frames)) stop();
      },
      sendUnfinished,
      end(reason) {
        leave = undefined;
        resolve();
        if (reason === "deleted") events.end();
        else void disconnect(reason === "shutdown" ? "shutdown" : "error");
      },
    };
    leave = stop;
    broadcast.join(listener);
    return promise;
  }

  async function run(): Promise<void> {
    while (!isOver()) {
      const state = await catchUp();
      if (isOver()) return;
      if (state.session.lastSeq < session.lastSeq) {
        from = state;
        continue;
      }
      await follow(state);
      if (isOver()) return;
      await events.drained();
      seen = readEventHex(hexOf(lastId), state.mark);
      from = logs.before(session.id, seen?.seq ?? 0);
    }
  }

  async function disconnect(reason: DisconnectReason): Promise<void> {
    if (disconnecting) return events.closed;
    disconnecting = true;
    leave?.();
    await sleep(timing.pauseMs);
    events.write(controlFrame("disconnecting", { reason, retry_ms: 100 }));
    events.end();
    return events.closed;
  }

  events.write(controlFrame("connected", { status: "connected" }));
  const age = timing.cycleMs * (0.8 + 0.4 * Math.random());
  const cycleTimer = setTimeout(() => void disconnect("connection_cycle"), age);
  run().catch((error: unknown) => {
    options.failed(error);
    return disconnect("error");
  });
  const closed = events.closed.then(() => {
    clearTimeout(cycleTimer);
    leave?.();
  });
  return { closed, disconnect };
}

import type { ServerResponse } from "node:http";
import { type EncodeState, glimpsesOf, hexOf, readEventHex } from "@colloquy/session/everruns-rest";
import type { Session } from "../../../engine/engine.ts";
import type { Cursor } from "../log/cursor.ts";
import type { SessionLogs } from "../log/session-logs.ts";
import type { Timing } from "../parts.ts";
import type { Broadcast, Listener } from "./broadcast.ts";
import { createConnection } from "./connection.ts";
import { controlFrame, type Frame, toFrame } from "./frames.ts";

export interface StreamOptions {
  readonly session: Session;
  readonly logs: SessionLogs;
  readonly cursor: Cursor;
  /** Which types of events the reader wants. */
  readonly wants: (type: string) => boolean;
  readonly response: ServerResponse;
  readonly timing: Timing;
  readonly slowBytes: number;
  readonly slowMs: number;
  /** The live view of the session; `from` is the state to begin at when there is none yet. */
  readonly broadcast: (from: EncodeState) => Broadcast;
  /** Something failed that should not; the stream ends. */
  readonly failed: (error: unknown) => void;
}

/** One reader of a session. Its cursor is all it keeps: the log is the buffer. */
export interface Stream {
  /** Resolves when the connection is gone. */
  readonly closed: Promise<void>;
  /** Says goodbye in the protocol's way, and closes (§6.2). */
  disconnect(reason: "connection_cycle" | "shutdown" | "error"): Promise<void>;
}

export function createStream(options: StreamOptions): Stream {
  const { session, logs, timing, wants } = options;
  const connection = createConnection(options);
  let { id: lastId, place: seen, from } = options.cursor;
  let leave: (() => void) | undefined;
  let goodbye = false;

  function write(frames: readonly Frame[]): boolean {
    const known = hexOf(lastId);
    const news = frames.filter((frame) => wants(frame.type) && (frame.ephemeral || hexOf(frame.id) > known));
    const last = frames.at(-1);
    if (last && hexOf(last.id) > hexOf(lastId)) lastId = last.id;
    return connection.write(news.map(({ text }) => text).join(""));
  }

  function showUnfinished(state: EncodeState): void {
    const at = new Date(state.time).toISOString();
    const frames = glimpsesOf(state, at, seen).map((event) => toFrame({ event, seq: state.seq }));
    if (frames.length > 0) write(frames);
  }

  /** Reads the log until there is nothing the broadcast is ahead with; says where it got to. */
  async function catchUp(): Promise<EncodeState> {
    let state = from;
    for await (const page of logs.read(session, from)) {
      state = page.state;
      const fast = write(page.events.map((event) => toFrame({ event, seq: page.state.seq })));
      if (!fast) await connection.drained();
      if (goodbye || connection.gone) break;
    }
    return state;
  }

  /** Listens until the reader is slow or gone; then the cursor is where its newest frame was. */
  function follow(state: EncodeState): Promise<void> {
    return new Promise((resolve) => {
      const broadcast = options.broadcast(state);
      const listener: Listener = {
        seq: state.seq,
        take(frames) {
          if (!write(frames)) stop();
        },
        showUnfinished,
        ended(reason) {
          leave = undefined;
          resolve();
          if (reason === "deleted") connection.end();
          else void disconnect(reason === "shutdown" ? "shutdown" : "error");
        },
      };
      const stop = () => {
        leave = undefined;
        broadcast.leave(listener);
        resolve();
      };
      leave = stop;
      broadcast.join(listener);
    });
  }

  async function run(): Promise<void> {
    while (!goodbye && !connection.gone) {
      const state = await catchUp();
      if (goodbye || connection.gone) return;
      if (state.seq < session.lastSeq) {
        from = state;
        continue;
      }
      await follow(state);
      if (goodbye || connection.gone) return;
      await connection.drained();
      seen = readEventHex(hexOf(lastId), state.mark);
      from = logs.before(session.id, seen?.seq ?? 0);
    }
  }

  async function disconnect(reason: "connection_cycle" | "shutdown" | "error"): Promise<void> {
    if (goodbye) return connection.closed;
    goodbye = true;
    leave?.();
    await connection.quiet(timing.pauseMs);
    connection.write(controlFrame("disconnecting", { reason, retry_ms: 100 }));
    connection.end();
    return connection.closed;
  }

  connection.write(controlFrame("connected", { status: "connected" }));
  const age = timing.cycleMs * (0.8 + 0.4 * Math.random());
  const cycle = setTimeout(() => void disconnect("connection_cycle"), age);
  run().catch((error: unknown) => {
    options.failed(error);
    return disconnect("error");
  });
  const closed = connection.closed.then(() => {
    clearTimeout(cycle);
    leave?.();
  });
  return { closed, disconnect };
}

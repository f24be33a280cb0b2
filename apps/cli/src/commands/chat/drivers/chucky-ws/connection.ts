import { setTimeout as wait } from "node:timers/promises";
import { DecodeError } from "@colloquy/client";
import {
  type ChuckySocket,
  type ClientFrame,
  connectChucky,
  type ServerFrame,
} from "@colloquy/client/chucky-ws";
import type { ConversationRequest } from "../../conversation/conversation.ts";

/** Quiet connections are dropped by proxies after a minute. */
const KEEP_ALIVE_MS = 30_000;
/** How long a server may take to send the session's id; the original sends it only with the first turn. */
const SESSION_INFO_MS = 5000;

/** A socket whose frames are being read. */
export interface Connection {
  /** Neutral id of the session, if the server sent it. */
  readonly sessionId: string | undefined;
  send(frame: ClientFrame): Promise<void>;
  close(): Promise<void>;
  /** Settles when the last frame was read; fails when the connection broke or `receive` threw. */
  readonly read: Promise<void>;
}

/** Connects, opens a session with `init` and waits until the server has named it. `receive` gets every frame. */
export async function connect(
  request: ConversationRequest,
  init: readonly ClientFrame[],
  receive: (frame: ServerFrame) => void,
): Promise<Connection> {
  const { url, token, warn } = request;
  const socket = await connectChucky({ url: url.href, token, keepAlive });
  const named = Promise.withResolvers<string>();
  const read = readFrames(socket, warn, (frame) => {
    receive(frame);
    const id = sessionIdIn(frame);
    if (id !== undefined) named.resolve(id);
  });
  try {
    for (const frame of init) await socket.send(frame);
    const sessionId = await firstOf([named.promise, read.then(() => undefined)], request.signal);
    return {
      sessionId,
      read,
      send: (frame) => socket.send(frame),
      close: async () => void (await socket.close()),
    };
  } catch (error) {
    await socket.close();
    throw error;
  }
}

/** The first of them to settle; nothing when none does in time, or when the person does not want to wait. */
async function firstOf<Value>(
  promises: readonly Promise<Value | undefined>[],
  signal: AbortSignal,
): Promise<Value | undefined> {
  const patience = new AbortController();
  const over = wait(SESSION_INFO_MS, undefined, { signal: AbortSignal.any([signal, patience.signal]) }).catch(
    () => undefined,
  );
  try {
    return await Promise.race([...promises, over]);
  } finally {
    patience.abort();
  }
}

const keepAlive = {
  everyMs: KEEP_ALIVE_MS,
  frame: (): ClientFrame => ({ type: "ping", payload: { timestamp: Date.now() } }),
};

/** Reads to the end. A malformed frame is passed over: the socket goes on with the next one. */
async function readFrames(
  socket: ChuckySocket,
  warn: (text: string) => void,
  receive: (frame: ServerFrame) => void,
): Promise<void> {
  for (let ended = false; !ended; ) {
    try {
      for await (const frame of socket) receive(frame);
      ended = true;
    } catch (error) {
      if (!DecodeError.isInstance(error)) throw error;
      warn(`skipped a frame that does not fit the contract: ${error.message}`);
    }
  }
}

function sessionIdIn(frame: ServerFrame): string | undefined {
  const { type, payload } = frame as {
    readonly type: string;
    readonly payload?: Readonly<Record<string, unknown>>;
  };
  if (type !== "control" || payload?.action !== "session_info") return undefined;
  const { sessionId } = (payload.data ?? {}) as { readonly sessionId?: unknown };
  return typeof sessionId === "string" && sessionId !== "" ? sessionId : undefined;
}

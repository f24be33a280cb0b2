import { QueueOverflowError, SocketClosedError } from "../errors/connection-errors.ts";
import { parseJson } from "../json/parse.ts";
import { stringifyJson } from "../json/stringify.ts";
import { sleep } from "../time.ts";
import { createFrameQueue } from "./frame-queue.ts";
import { type KeepAlive, startKeepAlive } from "./keep-alive.ts";
import { openWebSocket } from "./open.ts";
import type { ChannelFacts, SocketOptions } from "./options.ts";
import { socketUrl } from "./url.ts";
import { type WebSocketLike, webSocketClass } from "./web-socket.ts";

/** How a connection ended. */
export interface SocketClose {
  /** 1006 when it broke. */
  readonly code: number;
  readonly reason: string;
}

/**
 * A typed WebSocket. A loop over it takes frames as they come and ends with the connection; leaving the loop leaves the
 * connection open, and the next loop goes on with the next frame. A malformed frame is thrown and passed over. It never
 * connects again by itself: whether a conversation can go on is for its protocol to say.
 */
export interface Socket<Sent, Received> extends AsyncIterable<Received>, AsyncDisposable {
  /** Sends a frame; settles when the runtime has room for more. Throws `SocketClosedError` when nothing can be sent. */
  send(frame: Sent): Promise<void>;
  /** Closes; settles when the peer has answered. Frames received until then can still be read. */
  close(code?: number, reason?: string): Promise<SocketClose>;
  /** Settles when the connection has ended, for whatever reason. */
  readonly closed: Promise<SocketClose>;
}

const NORMAL_CLOSURE = 1000;
const POLICY_VIOLATION = 1008;
/** Bytes that may wait in the runtime before `send` waits too. */
const HIGH_WATER_MARK = 1024 * 1024;
const DRAIN_CHECK_MS = 5;

/** Opens a channel of a protocol. */
export async function connectSocket<Sent, Received>(
  facts: ChannelFacts<Received>,
  parameters: object,
  options: SocketOptions<Sent>,
): Promise<Socket<Sent, Received>> {
  const url = await socketUrl(facts, parameters, options);
  const { timeoutMs = 30_000, queueLimit = 10_000, signal, onFrame } = options;
  const queue = createFrameQueue<string>(queueLimit);
  let settle: (close: SocketClose) => void;
  const closed = new Promise<SocketClose>((resolve) => {
    settle = resolve;
  });
  let keepAlive: KeepAlive | undefined;
  let end: SocketClose | undefined;
  let closing = false;

  const receive = (socket: WebSocketLike, data: unknown) => {
    const text = textOf(data);
    onFrame?.("received", text);
    if (queue.push(text) || closing) return;
    queue.end(new QueueOverflowError(queueLimit));
    socket.close(POLICY_VIOLATION, "queue overflow");
  };
  const finish = ({ code, reason }: SocketClose) => {
    end = { code, reason };
    keepAlive?.stop();
    const expected = closing || code === NORMAL_CLOSURE;
    queue.end(expected ? undefined : closedError(end));
    settle(end);
  };
  const socket = await openWebSocket(
    webSocketClass(options.webSocket),
    url,
    { timeoutMs, signal },
    (opening) => {
      opening.addEventListener("message", ({ data }) => receive(opening, data));
      opening.addEventListener("close", finish);
    },
  );

  const send = async (frame: Sent): Promise<void> => {
    if (end || closing) throw closedError(end ?? { code: NORMAL_CLOSURE, reason: "closed by this side" });
    const text = stringifyJson(frame);
    socket.send(text);
    onFrame?.("sent", text);
    keepAlive?.touch();
    while (!end && socket.bufferedAmount > HIGH_WATER_MARK) await sleep(DRAIN_CHECK_MS);
  };
  const close = (code = NORMAL_CLOSURE, reason = ""): Promise<SocketClose> => {
    closing = true;
    socket.close(code, reason);
    return closed;
  };
  async function* read(): AsyncGenerator<Received, void, undefined> {
    for (let text = await queue.take(); text !== undefined; text = await queue.take()) {
      yield facts.decode(parseJson(text));
    }
  }

  const { keepAlive: wish } = options;
  if (wish && !end) keepAlive = startKeepAlive(wish.everyMs, () => socket.send(stringifyJson(wish.frame())));
  signal?.addEventListener("abort", () => void close(), { once: true });
  return {
    send,
    close,
    closed,
    [Symbol.asyncDispose]: async () => void (await close()),
    [Symbol.asyncIterator]: read,
  };
}

const closedError = (close: SocketClose): SocketClosedError =>
  new SocketClosedError(
    `The WebSocket is closed: ${close.code}${close.reason && ` ${close.reason}`}.`,
    close,
  );

/** Frames are text; a binary one is taken as UTF-8. */
const textOf = (data: unknown): string =>
  typeof data === "string" ? data : new TextDecoder().decode(data as ArrayBuffer);

import { ConnectionError, TimeoutError } from "../errors/connection-errors.ts";
import type { WebSocketConstructor, WebSocketLike } from "./web-socket.ts";

/** Connects; `attach` adds the listeners of a connection before its first frame can come. */
export function openWebSocket(
  webSocket: WebSocketConstructor,
  url: string,
  options: { readonly timeoutMs: number; readonly signal: AbortSignal | undefined },
  attach: (socket: WebSocketLike) => void,
): Promise<WebSocketLike> {
  const name = `WebSocket ${withoutQuery(url)}`;
  return new Promise((resolve, reject) => {
    options.signal?.throwIfAborted();
    const socket = new webSocket(url);
    socket.binaryType = "arraybuffer";
    const settle = (finish: () => void) => {
      clearTimeout(timer);
      options.signal?.removeEventListener("abort", onAbort);
      finish();
    };
    const giveUp = (error: unknown) => {
      settle(() => reject(error as Error));
      socket.close();
    };
    const onAbort = () => giveUp(options.signal?.reason);
    const timer = setTimeout(() => giveUp(new TimeoutError(name, options.timeoutMs)), options.timeoutMs);
    options.signal?.addEventListener("abort", onAbort, { once: true });
    let cause: object | undefined;
    socket.addEventListener("error", (event) => {
      cause = "error" in event ? (event.error as object) : event;
    });
    socket.addEventListener("close", ({ code }) => {
      settle(() => reject(new ConnectionError(`${name}: closed before it was open (${code}).`, { cause })));
    });
    socket.addEventListener("open", () => settle(() => resolve(socket)));
    attach(socket);
  });
}

/** The query may hold a token. */
function withoutQuery(url: string): string {
  return url.split("?", 1)[0] as string;
}

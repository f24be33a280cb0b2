import { ConfigurationError } from "../errors/connection-errors.ts";

/** The part of a WebSocket that is used: the one of browsers and of Node.js 22 fits, and that of the package `ws`. */
export interface WebSocketLike {
  binaryType: string;
  readonly bufferedAmount: number;
  send(data: string): void;
  close(code?: number, reason?: string): void;
  addEventListener(type: "open", listener: () => void): void;
  addEventListener(type: "error", listener: (event: object) => void): void;
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(
    type: "close",
    listener: (event: { readonly code: number; readonly reason: string }) => void,
  ): void;
}

/** Makes WebSockets. */
export type WebSocketConstructor = new (url: string) => WebSocketLike;

/** The given class, or the global one. */
export function webSocketClass(given?: WebSocketConstructor): WebSocketConstructor {
  const found = given ?? (globalThis as { WebSocket?: WebSocketConstructor }).WebSocket;
  if (found) return found;
  throw new ConfigurationError(
    'This runtime has no WebSocket. Pass one: `import { WebSocket } from "ws"` and `{ webSocket: WebSocket }`.',
  );
}

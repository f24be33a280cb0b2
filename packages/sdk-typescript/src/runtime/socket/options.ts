import type { Service, Token } from "../options.ts";
import type { WebSocketConstructor } from "./web-socket.ts";

/** What a WebSocket client takes. */
export interface SocketOptions<Sent> {
  /**
   * Where the server is; `http` stands for `ws`. The path of the protocol is added when the URL has none. Defaults to
   * the environment variable.
   */
  readonly url?: string | undefined;
  /** Defaults to the environment variable; without either, none is sent. */
  readonly token?: Token | undefined;
  /** The class to connect with. Defaults to the global one, which Node.js 20 lacks. */
  readonly webSocket?: WebSocketConstructor | undefined;
  /** Time for the connection to open, in milliseconds. Defaults to 30 000. */
  readonly timeoutMs?: number | undefined;
  /** Gives up a connection that is not open yet, and closes one that is. */
  readonly signal?: AbortSignal | undefined;
  /** A frame to send when nothing else was sent for a while, so that nobody in between drops the connection. */
  readonly keepAlive?: { readonly everyMs: number; readonly frame: () => Sent } | undefined;
  /** How many frames may wait to be read before the connection is closed. Defaults to 10 000. */
  readonly queueLimit?: number | undefined;
  /** Sees the text of every frame. */
  readonly onFrame?: ((direction: "sent" | "received", text: string) => void) | undefined;
}

/** A duplex channel of a protocol as data; generated. */
export interface ChannelFacts<Received> extends Service {
  readonly path: string;
  readonly decode: (value: unknown) => Received;
}

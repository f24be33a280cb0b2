import type { Limits } from "../limits.ts";
import type { Logger } from "../logger.ts";

/** Why the server ends a connection. */
export interface CloseReason {
  /** The reason's name in the protocol. */
  readonly code: string;
  readonly message: string;
  readonly details?: Record<string, unknown>;
  /** WebSocket close code; on standard streams the exit code of the process. */
  readonly closeCode: number;
}

/** The reasons a transport has by itself, in the words of the protocol it carries. */
export interface CloseReasons {
  readonly shutdown: CloseReason;
  /** A handler threw. */
  readonly fault: CloseReason;
  /** The peer left more than `slowBytes` unread for longer than `slowMs`. */
  readonly slowReader: CloseReason;
  frameTooLarge(limit: number): CloseReason;
}

/** How a frame is sent. */
export interface SendOptions {
  /** Sends the frame in a write of its own, for clients that lose data when several frames arrive together. */
  readonly ownTick?: boolean;
}

/** The sending side of a connection. Frames leave in the order they were handed over. */
export interface FrameWriter {
  /** Whether the server has ended the connection; frames sent after that are dropped. */
  readonly ended: boolean;
  /** Whether the peer reads too slowly: events should wait for `onDrained`. */
  readonly slow: boolean;
  send(text: string, options?: SendOptions): void;
  /** Sends the protocol's frame for the reason, if it has one, then closes. Without a reason the end is a normal one. */
  end(reason?: CloseReason): void;
  /** Calls back each time the peer has taken everything after having been slow. The result takes that back. */
  onDrained(callback: () => void): () => void;
}

/** What an endpoint does with one connection. The transport makes these calls one after another, in this order. */
export interface ConnectionHandler {
  /** The connection is there; no frame is handed over before this has resolved. */
  onOpen(): Promise<void> | void;
  /** One frame within the size limit of the transport; the next one comes when this has resolved. */
  onFrame(frame: Buffer): Promise<void> | void;
  /** The peer sends nothing more but still reads (standard streams only). Absent: the connection ends normally. */
  onInputEnd?(): Promise<void> | void;
  /** Nothing was sent for this long. Called twice a minute at most. */
  onQuiet?(quietMs: number): void;
  /** The connection is gone; either side may have ended it. */
  onClose(): void;
}

/** What every transport of frames is made with. */
export interface ConnectionOptions {
  readonly protocol: string;
  readonly limits: Pick<Limits, "frameBytes" | "lineBytes" | "slowBytes" | "slowMs">;
  readonly log: Logger;
  readonly closeReasons: CloseReasons;
  /** The last frame before a close, as text; absent for protocols that close without one. */
  readonly closeFrame?: (reason: CloseReason) => string;
}

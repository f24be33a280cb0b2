import type { Random } from "./random.ts";
import type { Watcher } from "./watcher.ts";

/** Somebody with a session of their own, who asks over one protocol while a watcher looks on over REST. */
export interface Peer {
  readonly watcher: Watcher;
  /** Ids of messages the server has said it has. */
  readonly acknowledged: ReadonlySet<string>;
  /** Whole answers the peer was shown on its own wire. */
  readonly answers: readonly string[];
  /** Called for every frame the peer is shown, until the next call. */
  onFrame(listener: () => void): void;
  /** After a restart. */
  connect(origin: string): Promise<void>;
  /** Asks something that takes a while; resolves when it is on its way. */
  ask(random: Random): Promise<void>;
  /** Resolves when the turn asked for last has been shown to its end. */
  turnEnded(): Promise<void>;
  isTurnOpen(): boolean;
  /** Resolves when all connections have ended and everything they brought is remembered. */
  disconnected(): Promise<void>;
  close(): Promise<void>;
}

/** How a peer says something on its wire. */
export interface Wire {
  /** Opens what it needs for a session. */
  connect(origin: string, sessionId: string): Promise<void>;
  /** Says it; the id of the message when the protocol acknowledges one. */
  say(text: string): Promise<string | undefined>;
  /** Whole answers shown so far. */
  readonly answers: readonly string[];
  disconnected(): Promise<void>;
  close(): void;
}

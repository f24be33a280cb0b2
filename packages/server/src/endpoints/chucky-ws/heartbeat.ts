import type { WebSocket } from "ws";

const beatMs = 30_000;
/** Silence after which a Python client is told something (§8). */
const quietMs = 240_000;

export interface Watched {
  readonly socket: Pick<WebSocket, "ping" | "terminate" | "on">;
  /** When something was last sent. */
  lastSentAt(): number;
  /** Tells the client something harmless. */
  keepAwake(): void;
}

/** Finds peers that are gone without a word, and keeps patient ones from leaving. */
export interface Heartbeat {
  watch(watched: Watched): void;
  forget(watched: Watched): void;
  stop(): void;
}

export function createHeartbeat(): Heartbeat {
  const answered = new Map<Watched, boolean>();

  function beat(): void {
    const now = Date.now();
    for (const [watched, alive] of answered) {
      if (!alive) {
        watched.socket.terminate();
        continue;
      }
      answered.set(watched, false);
      watched.socket.ping();
      if (now - watched.lastSentAt() > quietMs) watched.keepAwake();
    }
  }

  const timer = setInterval(beat, beatMs).unref();
  return {
    watch(watched) {
      answered.set(watched, true);
      watched.socket.on("pong", () => {
        if (answered.has(watched)) answered.set(watched, true);
      });
    },
    forget: (watched) => void answered.delete(watched),
    stop: () => clearInterval(timer),
  };
}

import type { WebSocket } from "ws";

const beatMs = 30_000;

export interface Watched {
  readonly socket: Pick<WebSocket, "ping" | "terminate" | "on">;
  /** Called at each beat the peer is still there for. */
  beat(): void;
}

/** Ends connections whose peer does not answer pings. */
export interface Heartbeat {
  watch(watched: Watched): void;
  forget(watched: Watched): void;
  stop(): void;
}

export function createHeartbeat(): Heartbeat {
  const answered = new Map<Watched, boolean>();

  function beat(): void {
    for (const [watched, alive] of answered) {
      if (!alive) {
        watched.socket.terminate();
        continue;
      }
      answered.set(watched, false);
      watched.socket.ping();
      watched.beat();
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

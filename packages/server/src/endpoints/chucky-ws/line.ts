import type { Duplex } from "node:stream";
import type { KnownServerFrame } from "@colloquy/schema/chucky-ws";
import { errorFrame } from "@colloquy/session/chucky-ws";
import type { WebSocket } from "ws";
import type { Limits } from "../endpoint.ts";
import { type Ending, slowEnding } from "./endings.ts";
import { createOutbox, type Outbox } from "./outbox.ts";

/** How long a peer may take to answer a close. */
const closeMs = 2_000;

/** The sending side of a connection and its end. */
export interface Line {
  readonly outbox: Outbox;
  /** Whether this side has ended it. */
  readonly ended: boolean;
  send(frame: KnownServerFrame): void;
  /** Says why in an `error` frame, then closes: a bare close is invisible to some clients (§9). */
  end(ending: Ending): void;
  /** Closes normally. */
  finish(): void;
  /** Gives a slow reader its time, and no more. */
  watchSlowness(): void;
  onDrained(callback: () => void): void;
}

export function createLine(
  socket: WebSocket,
  stream: Duplex,
  limits: Pick<Limits, "slowBytes" | "slowMs">,
): Line {
  let ended = false;
  let slowness: NodeJS.Timeout | undefined;
  let drained = () => {};

  const outbox = createOutbox({
    socket,
    stream,
    slowBytes: limits.slowBytes,
    drained() {
      clearTimeout(slowness);
      slowness = undefined;
      drained();
    },
  });

  const send = (frame: KnownServerFrame) => outbox.put(JSON.stringify(frame));

  function close(code: number, reason: string): void {
    if (ended) return;
    ended = true;
    outbox.flush();
    socket.close(code, reason);
    setTimeout(() => socket.terminate(), closeMs).unref();
  }

  function end({ code, message, details, closeCode }: Ending): void {
    if (ended) return;
    send(errorFrame(code, message, details));
    close(closeCode, code);
  }

  socket.once("close", () => clearTimeout(slowness));
  return {
    outbox,
    get ended() {
      return ended;
    },
    send,
    end,
    finish: () => close(1000, ""),
    watchSlowness() {
      slowness ??= setTimeout(() => end(slowEnding), limits.slowMs);
    },
    onDrained(callback) {
      drained = callback;
    },
  };
}

import type { RawData, WebSocket } from "ws";

/** Frames that may wait for the ones before them; then the socket is not read any more. */
const patience = 32;

/** Handles frames one after another, in the order they came, whatever each of them has to wait for (§12.20). */
export interface Inbox {
  /** Adds work that is no frame of its own. */
  add(work: () => Promise<void> | void): void;
}

export function createInbox(
  socket: Pick<WebSocket, "on" | "pause" | "resume">,
  read: (data: Buffer) => Promise<void>,
  failed: (error: unknown) => void,
): Inbox {
  let last: Promise<void> = Promise.resolve();
  let waiting = 0;

  function add(work: () => Promise<void> | void): void {
    waiting += 1;
    if (waiting === patience) socket.pause();
    last = last.then(work).catch(failed).finally(done);
  }

  function done(): void {
    waiting -= 1;
    if (waiting === patience - 1) socket.resume();
  }

  socket.on("message", (data) => add(() => read(toBuffer(data))));
  return { add };
}

function toBuffer(data: RawData): Buffer {
  if (Array.isArray(data)) return Buffer.concat(data);
  return Buffer.isBuffer(data) ? data : Buffer.from(data);
}

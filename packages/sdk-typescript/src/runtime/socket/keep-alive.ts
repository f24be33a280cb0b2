/** Sends something when nothing was sent for a while. */
export interface KeepAlive {
  /** Something was sent. */
  touch(): void;
  stop(): void;
}

/** Calls `send` whenever `everyMs` have passed without `touch`. */
export function startKeepAlive(everyMs: number, send: () => void): KeepAlive {
  let timer = setInterval(send, everyMs);
  const stop = () => clearInterval(timer);
  const touch = () => {
    stop();
    timer = setInterval(send, everyMs);
  };
  return { touch, stop };
}

import { once } from "node:events";
import { connectionOrder } from "@colloquy/schema/chucky-ws";
import { createMonitor, type Violation } from "@colloquy/session";
import { WebSocket } from "ws";

/** A frame as a test looks at it. */
export interface Frame {
  readonly type: string;
  readonly payload?: { readonly [member: string]: unknown; readonly data?: Record<string, unknown> };
  readonly [member: string]: unknown;
}

/** A hand-written client: says what it likes, and can be waited for. */
export interface ChuckyClient {
  readonly frames: readonly Frame[];
  /** A value as JSON, or text as it is. */
  say(frame: object | string): void;
  /** The first frame that fits and was not taken before; fails when the connection ends without it. */
  next(fits: (frame: Frame) => boolean): Promise<Frame>;
  /** Until `result`, in whatever form. */
  result(): Promise<Frame>;
  /** `init`, and everything up to `session_info`; gives the session's id. */
  init(payload?: object): Promise<string>;
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
  /** Stops reading from the network. */
  pause(): void;
  resume(): void;
  /** What the server said out of order so far. */
  readonly violations: readonly Violation[];
  /** Goes away without a word. */
  vanish(): void;
}

export async function connect(url: string): Promise<ChuckyClient> {
  const socket = new WebSocket(url);
  const frames: Frame[] = [];
  const violations: Violation[] = [];
  const monitor = createMonitor([connectionOrder]);
  let taken = 0;
  let look = () => {};

  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.once("close", (code, reason) => {
      resolve({ code, reason: reason.toString() });
      look();
    });
  });
  socket.on("message", (data: Buffer) => {
    const frame: Frame = JSON.parse(data.toString("utf8"));
    violations.push(...monitor.observe("serverToClient", frame));
    frames.push(frame);
    look();
  });
  socket.on("error", () => {});
  await once(socket, "open");

  const take = (fits: (frame: Frame) => boolean): Frame | undefined => {
    const place = frames.findIndex((frame, index) => index >= taken && fits(frame));
    if (place < 0) return undefined;
    taken = place + 1;
    return frames[place];
  };

  const next = (fits: (frame: Frame) => boolean) =>
    new Promise<Frame>((resolve, reject) => {
      look = () => {
        const found = take(fits);
        if (!found && socket.readyState !== WebSocket.CLOSED) return;
        look = () => {};
        if (found) resolve(found);
        else reject(new Error(`The connection ended after ${JSON.stringify(frames.slice(-3))}.`));
      };
      look();
    });

  const say = (frame: object | string) => {
    if (typeof frame === "object") monitor.observe("clientToServer", frame);
    socket.send(typeof frame === "string" ? frame : JSON.stringify(frame));
  };
  return {
    frames,
    violations,
    closed,
    say,
    next,
    result: () => next(isResult),
    async init(payload = {}) {
      say({ type: "init", payload });
      const info = await next(({ payload: told }) => told?.action === "session_info");
      return String(info.payload?.data?.sessionId);
    },
    pause: () => socket.pause(),
    resume: () => socket.resume(),
    vanish: () => socket.terminate(),
  };
}

export const isResult = ({ type, payload }: Frame): boolean =>
  type === "result" || payload?.type === "result";

export const ask = (message: string) => ({ type: "sdk_message", payload: { type: "user", message } });

/** Text of an answer in the words of the documentation. */
export const saidBy = (frames: readonly Frame[]): string =>
  frames.flatMap(({ payload }) => (payload?.subtype === "text" ? String(payload.text) : [])).join("");

import type { Wire } from "./peer.ts";

interface ChuckyFrame {
  readonly type: string;
  readonly payload?: {
    readonly action?: string;
    readonly type?: string;
    readonly subtype?: string;
    readonly text?: string;
    readonly result?: string;
    readonly message?: string;
  };
}

/** Says things over the chucky WebSocket, in its canonical dialect, on a session that exists. */
export function createChuckyWire(): Wire {
  const answers: string[] = [];
  let socket: WebSocket | undefined;
  let closed: Promise<void> = Promise.resolve();

  const receive = (frame: ChuckyFrame) => {
    if (frame.type === "result" && frame.payload?.subtype === "success") answers.push(answerOf(frame));
  };

  return {
    answers,
    async connect(origin, sessionId) {
      const opened = new WebSocket(`${origin.replace("http", "ws")}/ws`);
      socket = opened;
      closed = new Promise((resolve) => opened.addEventListener("close", () => resolve()));
      opened.addEventListener("message", ({ data }) => receive(JSON.parse(data)));
      await nextControl(opened, "ready");
      opened.send(JSON.stringify({ type: "init", payload: { sessionId } }));
      await nextControl(opened, "ready");
    },
    async say(text) {
      socket?.send(JSON.stringify({ type: "sdk_message", payload: { type: "user", message: text } }));
      return undefined;
    },
    disconnected: () => closed,
    close: () => socket?.close(),
  };
}

const answerOf = ({ payload }: ChuckyFrame): string => payload?.result ?? payload?.text ?? "";

/** Resolves with the next `control` frame of that action; an `error` frame or a close rejects. */
function nextControl(socket: WebSocket, action: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const listen = ({ data }: MessageEvent<string>) => {
      const frame: ChuckyFrame = JSON.parse(data);
      if (frame.type === "error") reject(new Error(`The server answered ${data}`));
      if (frame.type !== "control" || frame.payload?.action !== action) return;
      socket.removeEventListener("message", listen);
      resolve();
    };
    socket.addEventListener("message", listen);
    socket.addEventListener("close", ({ code, reason }) => reject(new Error(`closed: ${code} ${reason}`)));
  });
}

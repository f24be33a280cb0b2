import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { closeReasons } from "../../../test/stdio/echo-endpoint.ts";
import { defaultLimits, type Limits } from "../../limits.ts";
import { silentLogger } from "../../logger.ts";
import type { ConnectionHandler, FrameWriter } from "../connection.ts";
import { createStdioTransport, type StdioTransport } from "./stdio.ts";

interface Peer {
  readonly input: PassThrough;
  readonly output: PassThrough;
  readonly writer: FrameWriter;
  readonly transport: StdioTransport;
  /** What the handler was called with, in order. */
  readonly calls: readonly string[];
  /** The exit code, when the connection is over. */
  readonly exitCode: Promise<number>;
}

/** A served connection whose peer is the test. */
function serve(handler: Partial<ConnectionHandler> = {}, limits: Partial<Limits> = {}): Peer {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const calls: string[] = [];
  let writer: FrameWriter | undefined;
  const transport = createStdioTransport({
    protocol: "test",
    limits: { ...defaultLimits, ...limits },
    log: silentLogger,
    closeReasons,
    closeFrame: ({ code }) => code,
    accept(made) {
      writer = made;
      return {
        async onOpen() {
          calls.push("open");
          await handler.onOpen?.();
        },
        async onFrame(frame) {
          calls.push(frame.toString("utf8"));
          await handler.onFrame?.(frame);
        },
        ...(handler.onInputEnd && { onInputEnd: handler.onInputEnd }),
        onClose: () => void calls.push("close"),
      };
    },
  });
  const exitCode = transport.serve({ input, output });
  if (!writer) throw new Error("The transport made no handler.");
  return { input, output, writer, transport, calls, exitCode };
}

describe("what comes in", () => {
  it("is handled one line after another, after the handler is open, and then the end", async () => {
    const waits = [30, 0, 10];
    const done: string[] = [];
    const peer = serve({
      onOpen: () => sleep(10),
      async onFrame(frame) {
        await sleep(waits.shift() ?? 0);
        done.push(frame.toString("utf8"));
      },
    });
    peer.input.write("a\nb\n");
    peer.input.end("c");
    expect(await peer.exitCode).toBe(0);
    expect(done).toEqual(["a", "b", "c"]);
    expect(peer.calls).toEqual(["open", "a", "b", "c", "close"]);
  });

  it("is not read faster than it is handled", async () => {
    const gate = Promise.withResolvers<void>();
    const peer = serve({ onFrame: () => gate.promise });
    const line = `${"x".repeat(1_000)}\n`;
    let written = 0;
    while (written < 20_000 && (written < 1_000 || peer.input.write(line))) written += 1;
    for (let round = 0; round < 20; round += 1) await sleep(1);
    expect(peer.input.isPaused()).toBe(true);
    expect(peer.calls.length).toBe(2);
    gate.resolve();
    peer.input.end();
    expect(await peer.exitCode).toBe(0);
  });

  it("may be answered after its end", async () => {
    const peer = serve({
      async onInputEnd() {
        await sleep(5);
        peer.writer.send("late");
        peer.writer.end({ code: "done", message: "", closeCode: 1 });
      },
    });
    peer.input.end("a");
    expect(await text(peer.output)).toBe("late\ndone\n");
    expect(await peer.exitCode).toBe(1);
  });

  it("ends the connection when a line is too long; nothing behind it is handled", async () => {
    const peer = serve({}, { lineBytes: 10 });
    peer.input.write(`short\n${"x".repeat(11)}\nmore\n`);
    expect(await text(peer.output)).toBe("large\n");
    expect(await peer.exitCode).toBe(72);
    expect(peer.calls).toEqual(["open", "short", "close"]);
  });

  it("ends the connection when the handler fails", async () => {
    const peer = serve({ onFrame: () => Promise.reject(new Error("handler")) });
    peer.input.write("a\nb\n");
    expect(await text(peer.output)).toBe("fault\n");
    expect(await peer.exitCode).toBe(70);
    expect(peer.calls).toEqual(["open", "a", "close"]);
  });

  it("takes the connection with it when it breaks off", async () => {
    const peer = serve({ onInputEnd: () => expect.unreachable("The input had no end.") });
    peer.input.write("a\nb");
    peer.input.destroy();
    expect(await peer.exitCode).toBe(0);
    expect(peer.output.destroyed).toBe(true);
  });
});

describe("what goes out", () => {
  it("leaves in order, one line a frame, also around frames that want a write of their own", async () => {
    const peer = serve();
    peer.writer.send("1");
    peer.writer.send("2", { ownTick: true });
    peer.writer.send("3");
    peer.writer.end();
    expect(await text(peer.output)).toBe("1\n2\n3\n");
  });

  it("waits for a slow reader and says when to go on", async () => {
    const peer = serve({}, { slowBytes: 1_000 });
    const drained = new Promise<void>((resolve) => peer.writer.onDrained(resolve));
    const frame = "x".repeat(100_000);
    peer.writer.send(frame);
    expect(peer.writer.slow).toBe(true);
    peer.output.resume();
    await drained;
    expect(peer.writer.slow).toBe(false);
  });

  it("ends a connection that is not read for too long", async () => {
    const peer = serve({}, { slowBytes: 1_000, slowMs: 10 });
    peer.writer.send("x".repeat(100_000));
    expect(await peer.exitCode).toBe(71);
    expect(peer.output.destroyed).toBe(true);
  });

  it("gives a peer its time to read the rest after a normal end", async () => {
    const peer = serve();
    peer.writer.send("x".repeat(1_000_000));
    peer.input.end();
    await sleep(2_100);
    expect((await text(peer.output)).length).toBe(1_000_001);
    expect(await peer.exitCode).toBe(0);
  });

  it("is given up when the peer has closed its side", async () => {
    const peer = serve();
    peer.output.destroy();
    expect(await peer.exitCode).toBe(0);
    expect(peer.calls.at(-1)).toBe("close");
    expect(peer.input.destroyed).toBe(true);
    peer.writer.send("dropped");
  });
});

describe("close", () => {
  it("ends every connection with the reason", async () => {
    const peer = serve();
    const closed = peer.transport.close();
    expect(await text(peer.output)).toBe("shutdown\n");
    await closed;
    expect(peer.calls.at(-1)).toBe("close");
  });

  it("does not wait for a peer that reads nothing", async () => {
    const peer = serve({}, { slowBytes: 10_000_000 });
    peer.writer.send("x".repeat(1_000_000));
    await peer.transport.close();
    expect(peer.output.destroyed).toBe(true);
  });
});

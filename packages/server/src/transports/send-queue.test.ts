import { setImmediate as nextRound } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { createSendQueue, type FrameSink } from "./send-queue.ts";

/** A sink that keeps what is written between `cork` and `uncork` together, and hands out nothing before `take`. */
function createTestSink() {
  const writes: string[] = [];
  const taken: (() => void)[] = [];
  let corked = "";
  let bufferedBytes = 0;
  const sink: FrameSink = {
    open: true,
    get bufferedBytes() {
      return bufferedBytes;
    },
    write(frame, written) {
      corked += frame;
      bufferedBytes += frame.length;
      taken.push(written);
    },
    cork() {},
    uncork() {
      writes.push(corked);
      corked = "";
    },
    close() {},
    destroy() {},
  };
  const take = () => {
    bufferedBytes = 0;
    for (const written of taken.splice(0)) written();
  };
  return { sink, writes, take };
}

function createQueue() {
  const { sink, writes, take } = createTestSink();
  const calls: string[] = [];
  const queue = createSendQueue({
    sink,
    slowBytes: 3,
    slowed: () => void calls.push("slowed"),
    drained: () => void calls.push("drained"),
  });
  return { queue, writes, take, calls };
}

describe("createSendQueue", () => {
  it("sends the frames of one tick in one write, those of the next in another", async () => {
    const { queue, writes } = createQueue();
    for (const frame of ["a", "b", "c"]) queue.add(frame);
    await nextRound();
    queue.add("d");
    await nextRound();
    expect(writes).toEqual(["abc", "d"]);
  });

  it("sends a frame in a write of its own, and keeps the order", async () => {
    const { queue, writes } = createQueue();
    queue.add("a");
    queue.add("B", { ownTick: true });
    queue.add("C", { ownTick: true });
    queue.add("d");
    for (let round = 0; round < 5; round += 1) await nextRound();
    expect(writes).toEqual(["a", "B", "Cd"]);
  });

  it("sends at once what waits, when flushed", async () => {
    const { queue, writes } = createQueue();
    queue.add("a");
    queue.add("B", { ownTick: true });
    queue.flush();
    await nextRound();
    expect(writes).toEqual(["aB"]);
  });

  it("is slow from the limit on, until everything is taken", () => {
    const { queue, take, calls } = createQueue();
    queue.add("abc");
    expect([queue.slow, calls]).toEqual([false, []]);
    queue.add("d");
    queue.add("e");
    expect([queue.slow, calls]).toEqual([true, ["slowed"]]);
    take();
    expect([queue.slow, calls]).toEqual([false, ["slowed", "drained"]]);
  });
});

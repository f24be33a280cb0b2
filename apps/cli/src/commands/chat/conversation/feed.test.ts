import { describe, expect, it } from "vitest";
import { createFeed, createQueue } from "./feed.ts";

describe("createQueue", () => {
  it("gives values in order and then the end", async () => {
    const queue = createQueue<number>();
    queue.push(1, 2);
    queue.end();
    expect([await queue.next(), await queue.next(), await queue.next()]).toEqual([1, 2, undefined]);
  });

  it("wakes everybody who waits", async () => {
    const queue = createQueue<number>();
    const waiting = [queue.ready(), queue.ready()];
    const next = queue.next();
    queue.push(1);
    await Promise.all(waiting);
    expect(await next).toBe(1);
  });

  it("gives what came before a failure, and then the failure, again and again", async () => {
    const queue = createQueue<number>();
    queue.push(1);
    queue.fail(new Error("cut"));
    queue.end();
    expect(await queue.next()).toBe(1);
    await expect(queue.next()).rejects.toThrow("cut");
    await expect(queue.next()).rejects.toThrow("cut");
  });
});

describe("createFeed", () => {
  it("passes on what its source throws", async () => {
    const feed = createFeed(
      (async function* () {
        yield 1;
        throw new Error("cut");
      })(),
    );
    expect(await feed.next()).toBe(1);
    await expect(feed.next()).rejects.toThrow("cut");
  });
});

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { clientFrameSchema, serverFrameSchema } from "./frames.ts";

const folder = new URL("../../test/fixtures/chucky-ws/", import.meta.url);
const names = (subfolder: string, ending: string) =>
  readdirSync(new URL(subfolder, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => `${subfolder}${name}`)
    .toSorted();
const text = (name: string) => readFileSync(new URL(name, folder), "utf8");

/** Who sends the sample; `control`, `user` and `close` are legal from both sides. */
const fromClient = /^(variants\/)?(init|prompt|ping|tool_result|control\.(close|end_input)|.*user)/;
const fromServer =
  /^(variants\/)?(control\.(close|ready|session)|error|pong|result|tool_call|flat|sdk_message\.(?!user))/;
const frames = [...names("./", ".json"), ...names("variants/", ".json")].map((name) =>
  name.replace("./", ""),
);

const expectKept = (schema: z.ZodType, frame: unknown) => expect(schema.parse(frame)).toEqual(frame);

describe("sample frames", () => {
  it("has all of them", () => {
    expect(frames.length).toBe(44);
    expect(frames.filter((name) => !fromClient.test(name) && !fromServer.test(name))).toEqual([]);
  });

  it.each(frames.filter((name) => fromClient.test(name)))("takes %s from a client and keeps it", (name) => {
    expectKept(clientFrameSchema, JSON.parse(text(name)));
  });

  it.each(frames.filter((name) => fromServer.test(name)))("takes %s from a server and keeps it", (name) => {
    expectKept(serverFrameSchema, JSON.parse(text(name)));
  });
});

interface Line {
  readonly dir: "c>s" | "s>c";
  readonly frame?: unknown;
}

describe("sample exchanges", () => {
  it.each(names("exchanges/", ".jsonl"))("takes every frame of %s", (name) => {
    const lines: Line[] = text(name)
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    const sent = lines.filter(({ frame }) => frame !== undefined);
    expect(sent.length).toBeGreaterThan(0);
    for (const { dir, frame } of sent) {
      expectKept(dir === "c>s" ? clientFrameSchema : serverFrameSchema, frame);
    }
  });
});

import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { samples } from "../../../../tests/support/samples.ts";
import { clientFrameSchema, serverFrameSchema } from "./frames.ts";

interface Line {
  readonly dir: "c2s" | "s2c";
  readonly frame: { readonly type?: string };
  /** Of invalid frames only. */
  readonly why?: string;
}

const unions: Readonly<Record<Line["dir"], z.ZodType>> = { c2s: clientFrameSchema, s2c: serverFrameSchema };
const linesOf = (text: string): Line[] =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
const singles = samples("blackbox-ws", ".json");
const transcripts = samples("blackbox-ws", ".jsonl");
const index: { messages: { file: string; dir: Line["dir"] }[] } = JSON.parse(
  singles.find(({ name }) => name === "index.json")?.text ?? '{ "messages": [] }',
);

describe.skipIf(singles.length === 0)("sample frames", () => {
  it.each(index.messages)("$file fits its direction", ({ file, dir }) => {
    const frame = JSON.parse(singles.find(({ name }) => name === file)?.text ?? "");
    expect(unions[dir].parse(frame)).toEqual(frame);
  });

  it("covers every known type of both directions", () => {
    expect(index.messages.length).toBe(27);
  });
});

describe.skipIf(transcripts.length === 0)("sample transcripts", () => {
  /** Frames that are wrong on purpose, by file and line. */
  const planted = new Set(["error-bad-content-1007.jsonl:3"]);
  const orderly = transcripts.filter(({ name }) => name !== "invalid-frames.jsonl");

  it.each(orderly)("$name fits, but for what is planted", ({ name, text }) => {
    for (const [place, { dir, frame }] of linesOf(text).entries()) {
      const fits = unions[dir].safeParse(frame).success;
      expect(fits, `line ${place + 1}`).toBe(!planted.has(`${name}:${place}`));
    }
  });

  const invalid = transcripts.find(({ name }) => name === "invalid-frames.jsonl");
  it.each(linesOf(invalid?.text ?? ""))("refuses a frame: $why", ({ dir, frame }) => {
    expect(unions[dir].safeParse(frame).success).toBe(false);
  });
});

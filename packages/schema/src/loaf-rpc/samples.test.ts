import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { samples } from "../../../../tests/support/samples.ts";
import { calls, clientFrameSchema, serverFrameSchema } from "./frames.ts";

interface Frame {
  readonly id?: unknown;
  readonly method?: string;
  readonly error?: { readonly data?: { readonly reason?: string } };
}

interface Line {
  readonly dir: "c2s" | "s2c";
  /** Absent where the bytes are not one JSON object. */
  readonly frame?: Frame;
}

const transcripts = samples("loaf-rpc", ".jsonl").map(({ name, text }) => ({
  name,
  lines: text
    .trimEnd()
    .split("\n")
    .map((line): Line => JSON.parse(line)),
}));
const expectWhole = (schema: z.ZodType, value: unknown) => expect(schema.parse(value)).toEqual(value);

/** Reasons that tell that the frame itself was wrong (§4). */
const SHAPE_REASONS = new Set(["invalid_request", "invalid_params"]);
/** An open union keeps any method it does not know, also one that is blank. */
const isBlankMethod = (frame: Frame) => frame.method?.trim() === "";

describe.skipIf(transcripts.length === 0).each(transcripts)("$name", ({ lines }) => {
  const frames = lines.flatMap(({ dir, frame }, place) =>
    frame === undefined ? [] : [{ dir, frame, place }],
  );
  const sent = frames.filter(({ dir }) => dir === "c2s");
  const received = frames.filter(({ dir }) => dir === "s2c");

  it("has server frames that fit, results by their method", () => {
    const methods = new Map(sent.map(({ frame }) => [frame.id, frame.method]));
    for (const { frame } of received) {
      expectWhole(serverFrameSchema, frame);
      const called = calls.find((call) => call.method.id === methods.get(frame.id));
      if ("result" in frame && called) expectWhole(called.method.result, frame.result);
    }
  });

  it("has client frames that fit exactly where the server found their shape right", () => {
    for (const { frame, place } of sent) {
      const next = lines[place + 1]?.frame;
      const refusal =
        next?.id === null ? next : received.find((answer) => answer.frame.id === frame.id)?.frame;
      const refused = SHAPE_REASONS.has(refusal?.error?.data?.reason ?? "") && !isBlankMethod(frame);
      const { success, error } = clientFrameSchema.safeParse(frame);
      expect(success, `${JSON.stringify(frame)} ${error?.message}`).toBe(!refused);
    }
  });
});

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { samples, samplesFolder } from "../../../../tests/support/samples.ts";
import { clientFrameSchema, serverFrameSchema } from "./frames.ts";
import { controlResults } from "./messages/control/results.ts";

interface ControlFrame {
  readonly type: string;
  readonly request_id?: string;
  readonly request?: { readonly subtype: string };
  readonly response?: { readonly subtype: string; readonly request_id: string; readonly response?: unknown };
}

interface Exchanged {
  readonly from?: "host" | "cli";
  readonly frame?: ControlFrame;
}

const parseLines = (text: string) =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
const expectWhole = (schema: z.ZodType, value: unknown) => expect(schema.parse(value)).toEqual(value);

const transcripts = samples("claude-stream-json", ".jsonl");

describe.skipIf(transcripts.length === 0)("sample transcripts", () => {
  it.each(transcripts)("$name fits", ({ name, text }) => {
    const schema = name === "frames-host-to-cli.jsonl" ? clientFrameSchema : serverFrameSchema;
    for (const frame of parseLines(text)) expectWhole(schema, frame);
  });
});

const folder = samplesFolder("claude-stream-json");
const exchanges = folder === undefined ? [] : readdirSync(join(folder, "exchanges"));

describe.skipIf(exchanges.length === 0)("recorded exchanges", () => {
  it.each(exchanges)("%s fits, answers by their question", (name) => {
    const lines: Exchanged[] = parseLines(readFileSync(join(folder ?? "", "exchanges", name), "utf8"));
    const asked = new Map<string | undefined, string>();
    for (const { from, frame } of lines) {
      if (frame === undefined) continue;
      expectWhole(from === "host" ? clientFrameSchema : serverFrameSchema, frame);
      if (frame.request) asked.set(frame.request_id, frame.request.subtype);
      if (frame.response?.subtype !== "success" || frame.response.response === undefined) continue;
      const subtype = asked.get(frame.response.request_id) ?? "";
      const schema = (controlResults as Record<string, z.ZodType>)[subtype];
      if (schema) expectWhole(schema, frame.response.response);
    }
  });
});

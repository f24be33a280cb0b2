import { convert, type TranscriptFrame } from "@colloquy/session/convert";

import { describe, expect, it } from "vitest";
import { samples } from "../../../../../tests/support/samples.ts";
import { loafRpcAdapter } from "./adapter.ts";

const directions = { c2s: "clientToServer", s2c: "serverToClient" } as const;

interface Frame {
  readonly id?: unknown;
  readonly method?: string;
  readonly error?: { readonly code: number };
}
interface Line {
  readonly dir: "c2s" | "s2c";
  readonly frame: Frame;
}

/** Methods that only read leave no trace in a session, so nobody can encodeTranscript that they were called. */
const reads: ReadonlySet<string | undefined> = new Set(["session.get", "session.queue.list", "state.get"]);

const isMalformed = ({ error }: Frame) => error?.code === -32602;

/** The frames of a sample without what was only read, and without malformed requests: nobody heard those. */
function framesOf(text: string): TranscriptFrame[] {
  const lines = text
    .trimEnd()
    .split("\n")
    .map((line): Line => JSON.parse(line));
  const dropped = new Set(
    lines.flatMap(({ frame }) => (reads.has(frame.method) || isMalformed(frame) ? [frame.id] : [])),
  );
  return lines
    .filter(({ frame }) => frame.id === undefined || !dropped.has(frame.id))
    .map(({ dir, frame }) => ({ direction: directions[dir], frame }));
}

/** Requests are numbered anew, texts sent trimmed; times, estimates and the process are not part of what is told. */
const varying: ReadonlySet<string> = new Set([
  "timestamp",
  "snapshot",
  "state",
  "breakdown",
  "total_tokens_estimate",
  "provider",
]);

function comparable({ direction, frame }: TranscriptFrame, numbers: Map<unknown, number>): unknown {
  const { id, ...rest } = frame as Frame;
  if (id !== undefined && direction === "clientToServer") numbers.set(id, numbers.size + 1);
  const told = JSON.parse(JSON.stringify(rest), (name: string, value: unknown) => {
    if (name === "text" && direction === "clientToServer") return String(value).trim();
    return varying.has(name) ? undefined : value;
  });
  return { direction, ...told, ...(id !== undefined && { id: numbers.get(id) }) };
}

function comparables(frames: readonly TranscriptFrame[]): unknown[] {
  const numbers = new Map<unknown, number>();
  return frames.map((frame) => comparable(frame, numbers));
}

/** Samples all of whose frames both the neutral model and the protocol can say. */
const whole = ["03", "04", "05", "06", "09", "11", "13", "16"];
const retold = samples("loaf-rpc", ".jsonl").filter(({ name }) => whole.includes(name.slice(0, 2)));

describe.skipIf(retold.length === 0).each(retold)("$name", ({ text }) => {
  it("comes out frame by frame as it went in, through the neutral model and back", () => {
    const frames = framesOf(text);
    const { frames: got } = convert(frames, loafRpcAdapter, loafRpcAdapter);
    expect(comparables(got)).toEqual(comparables(frames));
  });
});

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { blackboxWsProtocol } from "@colloquy/schema/blackbox-ws";
import { chuckyWsProtocol } from "@colloquy/schema/chucky-ws";
import { claudeStreamJsonProtocol } from "@colloquy/schema/claude-stream-json";
import { everrunsRestProtocol } from "@colloquy/schema/everruns-rest";
import { loafRpcProtocol } from "@colloquy/schema/loaf-rpc";
import { describe, expect, it } from "vitest";
import { samples, samplesFolder } from "../../../../tests/support/samples.ts";
import { createMonitor } from "./monitor.ts";

const directions = { c2s: "clientToServer", s2c: "serverToClient" } as const;

function violations(protocol: { readonly order: Parameters<typeof createMonitor>[0] }, text: string) {
  const monitor = createMonitor(protocol.order);
  const lines: { dir: "c2s" | "s2c"; frame: unknown }[] = text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  const found = lines.flatMap(({ dir, frame }) => monitor.observe(directions[dir], frame));
  return [...found, ...monitor.end()].map(({ index, code, received }) => ({ index, code, received }));
}

describe("blackbox-ws", () => {
  /** What the names of the samples promise to be wrong. */
  const planted: Record<string, object[]> = {
    "error-double-init.jsonl": [{ index: 3, code: "out-of-order", received: "initialize" }],
    "error-no-init.jsonl": [{ index: 0, code: "out-of-order", received: "chat" }],
  };
  const transcripts = samples("blackbox-ws", ".jsonl").filter(({ name }) => name !== "invalid-frames.jsonl");

  it.each(transcripts)("$name is in order, but for what is planted", ({ name, text }) => {
    expect(violations(blackboxWsProtocol, text)).toEqual(planted[name] ?? []);
  });
});

describe("loaf-rpc", () => {
  /** Frames that are no requests, with an id the server does not repeat (§3). */
  const planted: Record<string, object[]> = {
    "19-protocol-errors.jsonl": [
      { index: 17, code: "request-without-answer" },
      { index: 43, code: "request-without-answer" },
    ],
  };

  it.each(samples("loaf-rpc", ".jsonl"))("$name is in order, but for what is planted", ({ name, text }) => {
    expect(violations(loafRpcProtocol, text)).toEqual(planted[name] ?? []);
  });
});

describe("claude-stream-json", () => {
  const folder = samplesFolder("claude-stream-json");
  const exchanges = folder === undefined ? [] : readdirSync(join(folder, "exchanges"));
  it.each(exchanges)("%s is in order", (name) => {
    const text = readFileSync(join(folder ?? "", "exchanges", name), "utf8");
    const lines = text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { from?: "host" | "cli"; frame?: object })
      .filter(({ frame }) => frame !== undefined)
      .map(({ from, frame }) => JSON.stringify({ dir: from === "host" ? "c2s" : "s2c", frame }));
    expect(violations(claudeStreamJsonProtocol, lines.join("\n"))).toEqual([]);
  });

  const transcripts = samples("claude-stream-json", ".jsonl").filter(
    ({ name }) => !name.startsWith("frames-"),
  );

  it.each(transcripts)("$name is in order", ({ text }) => {
    const lines = text
      .trimEnd()
      .split("\n")
      .map((frame) => `{"dir":"s2c","frame":${frame}}`);
    expect(violations(claudeStreamJsonProtocol, lines.join("\n"))).toEqual([]);
  });
});

describe("chucky-ws", () => {
  const folder = samplesFolder("chucky-ws");
  const exchanges = folder === undefined ? [] : readdirSync(join(folder, "exchanges"));

  it.each(exchanges)("%s is in order", (name) => {
    const text = readFileSync(join(folder ?? "", "exchanges", name), "utf8");
    const lines = text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { dir: "c>s" | "s>c"; frame?: object })
      .filter(({ frame }) => frame !== undefined)
      .map(({ dir, frame }) => JSON.stringify({ dir: dir === "c>s" ? "c2s" : "s2c", frame }));
    expect(violations(chuckyWsProtocol, lines.join("\n"))).toEqual([]);
  });
});

describe("everruns-rest", () => {
  it.each(samples("everruns-rest", ".txt"))("$name is in order", ({ text }) => {
    const lines = text.split("\n").filter((line) => line.startsWith("data: "));
    const frames = lines.map((line) => `{"dir":"s2c","frame":${line.slice("data: ".length)}}`);
    expect(violations(everrunsRestProtocol, frames.join("\n"))).toEqual([]);
  });
});

import { readdirSync, readFileSync } from "node:fs";
import { connectionOrder } from "@colloquy/schema/chucky-ws";
import { createMonitor } from "@colloquy/session";
import { describe, expect, it } from "vitest";

const exchanges = new URL("../../../../schema/test/fixtures/chucky-ws/exchanges/", import.meta.url);
const init = { type: "init", payload: {} };
const ready = { type: "control", payload: { action: "ready" } };
const turn = { type: "sdk_message", payload: { type: "user", message: "hello" } };
const piece = { type: "sdk_message", payload: { type: "assistant", subtype: "text", text: "x" } };
const result = { type: "result", payload: { subtype: "success" } };
const ping = { type: "ping" };

type Line = readonly ["c>s" | "s>c", unknown];

function violations(lines: readonly Line[]) {
  const monitor = createMonitor([connectionOrder]);
  const found = lines.flatMap(([direction, frame]) =>
    monitor.observe(direction === "c>s" ? "clientToServer" : "serverToClient", frame),
  );
  return [...found, ...monitor.end()].map(({ code, index }) => [code, index]);
}

describe("connectionOrder", () => {
  it.each(readdirSync(exchanges))("takes the sample exchange %s", (name) => {
    const lines = readFileSync(new URL(name, exchanges), "utf8").trimEnd().split("\n");
    const frames = lines
      .map((line): { dir: "c>s" | "s>c"; frame?: unknown } => JSON.parse(line))
      .flatMap(({ dir, frame }): Line[] => (frame === undefined ? [] : [[dir, frame]]));
    expect(violations(frames)).toEqual([]);
  });

  it.each<[string, readonly Line[], readonly unknown[]]>([
    ["a turn before init", [["c>s", turn]], [["out-of-order", 0]]],
    [
      "a second init",
      [
        ["c>s", init],
        ["s>c", ready],
        ["c>s", init],
      ],
      [["out-of-order", 2]],
    ],
    [
      "an answer before ready",
      [
        ["c>s", init],
        ["s>c", piece],
      ],
      [
        ["out-of-order", 1],
        ["cut-off", 1],
      ],
    ],
    [
      "a turn without its result",
      [
        ["c>s", init],
        ["s>c", ready],
        ["c>s", turn],
      ],
      [["cut-off", 2]],
    ],
    [
      "a second prompt without init",
      [
        ["c>s", { type: "prompt", payload: {} }],
        ["s>c", piece],
        ["s>c", result],
        ["c>s", turn],
      ],
      [["out-of-order", 3]],
    ],
    ["a pong nobody asked for", [["s>c", { type: "pong" }]], [["answer-without-request", 0]]],
    ["a ping without a pong", [["c>s", ping]], [["request-without-answer", 0]]],
  ])("finds %s", (_, lines, want) => {
    expect(violations(lines)).toEqual(want);
  });
});

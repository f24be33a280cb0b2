import { describe, expect, it } from "vitest";
import { layOut } from "../../writer/layout.ts";
import type { Printable } from "../../writer/printable.ts";
import { languageFor } from "./language.ts";
import { alternatives, call, chained, conditional, onNextLine } from "./layouts.ts";

const language = { ...languageFor(".ts"), lineWidth: 24 };
const print = (...parts: Printable[]) => layOut(parts, 0, language, ({ name }) => name);

describe("layOut", () => {
  it("leaves a line of exactly the width whole", () => {
    expect(print("return ", call("check", ["a", "value1"]), ";")).toEqual(["return check(a, value1);"]);
  });

  it("gives each argument a line when the call is one column too wide", () => {
    expect(print("return ", call("check", ["a", "value12"]), ";")).toEqual([
      "return check(",
      "  a,",
      "  value12,",
      ");",
    ]);
  });

  it("starts the outcomes of a condition with their signs, and what breaks in one hangs behind its sign", () => {
    const got = print("return ", conditional("a", "b", call("check", ["first", "second", "third"])), ";");
    expect(got).toEqual([
      "return a",
      "  ? b",
      "  : check(",
      "      first,",
      "      second,",
      "      third,",
      "    );",
    ]);
  });

  it("moves a statement below its condition, and counts what stands behind it there", () => {
    expect(print("if (failure)", onNextLine(["return ", call("at", ["key", "it"]), ";"]))).toEqual([
      "if (failure)",
      "  return at(key, it);",
    ]);
    expect(print("x =", onNextLine(call("check", ["a", "bb", "value12"])), ";")).toEqual([
      "x =",
      "  check(a, bb, value12);",
    ]);
    expect(print("x =", onNextLine(call("check", ["a", "bb", "value123"])), ";")).toEqual([
      "x =",
      "  check(",
      "    a,",
      "    bb,",
      "    value123,",
      "  );",
    ]);
  });

  it("ends the lines of a chain with its operator", () => {
    expect(print("x =", onNextLine(chained(["check(first)", "check(second)"], "??")), ";")).toEqual([
      "x =",
      "  check(first) ??",
      "  check(second);",
    ]);
  });

  it("starts the lines of alternatives with the operator", () => {
    expect(print("type Long =", alternatives(["Shipment", "Container"], "|"), ";")).toEqual([
      "type Long =",
      "  | Shipment",
      "  | Container;",
    ]);
  });
});

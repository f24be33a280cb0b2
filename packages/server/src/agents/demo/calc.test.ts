import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calculate, ExpressionError } from "./calc.ts";

describe("calculate", () => {
  it.each<[string, number]>([
    ["2+3*4", 14],
    ["(2+3)*4", 20],
    [" 10 / 4 - .5 ", 2],
    ["7 % 4 + 1", 4],
    ["2^3^2", 512],
    ["-2^2", -4],
    ["2^-1", 0.5],
    ["--3 - -(1)", 4],
    ["10-2-3", 5],
  ])("works out %s", (expression, want) => {
    expect(calculate(expression)).toBe(want);
  });

  it.each<[string, string]>([
    ["", "Something is missing at the end."],
    ["2+", "Something is missing at the end."],
    ["2 3", "“3” is one too many."],
    ["(2", "A “)” is missing."],
    ["2)", "“)” is one too many."],
    ["*2", "“*” stands where a number should be."],
    ["2+x", "“x” is not arithmetic."],
    ["process.exit()", "“p” is not arithmetic."],
    ["1/0", "That has no finite value."],
    ["9^9^9", "That has no finite value."],
    ["(".repeat(501), "More than 500 characters."],
  ])("says what is wrong with “%s”", (expression, message) => {
    expect(() => calculate(expression)).toThrow(new ExpressionError(message));
  });

  it("agrees with the language itself", () => {
    const { expression } = fc.letrec<{ expression: string; number: string }>((tie) => ({
      number: fc.integer({ min: 0, max: 99 }).map(String),
      expression: fc.oneof(
        { depthSize: "small" },
        tie("number"),
        fc
          .tuple(tie("expression"), fc.constantFrom("+", "-", "*", "/", "%"), tie("expression"))
          .map(([left, operator, right]) => `${left} ${operator} ${right}`),
        tie("expression").map((inner) => `(${inner})`),
        tie("number").map((number) => `- ${number}`),
      ),
    }));
    fc.assert(
      fc.property(expression, (text) => {
        const want: number = runInNewContext(text);
        if (Number.isFinite(want)) expect(calculate(text)).toBe(want);
        else expect(() => calculate(text)).toThrow(ExpressionError);
      }),
    );
  });
});

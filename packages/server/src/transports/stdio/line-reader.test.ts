import { describe, expect, it } from "vitest";
import { createLineReader } from "./line-reader.ts";

function linesOf(chunks: readonly string[], maxBytes = 100): readonly string[] {
  const lines: string[] = [];
  const reader = createLineReader({ maxBytes, onLine: (line) => void lines.push(line.toString("utf8")) });
  for (const chunk of chunks) reader.push(Buffer.from(chunk, "latin1"));
  reader.end();
  return lines;
}

const utf8 = (text: string) => Buffer.from(text).toString("latin1");

describe("createLineReader", () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ["lines of one chunk", ["a\nb\nc\n"], ["a", "b", "c"]],
    ["a line in pieces", ["a", "b", "", "c\nd", "e\n"], ["abc", "de"]],
    ["every kind of line end", ["a\r\nb\rc\nd"], ["a", "b", "c", "d"]],
    ["a line end that is cut in two", ["a\r", "\nb\r", "c"], ["a", "b", "c"]],
    ["no empty lines, but blank ones", ["\n\n a \n \r\n\r\r"], [" a ", " "]],
    ["a last line without an end", ["a\nb"], ["a", "b"]],
    ["nothing from nothing", [""], []],
    ["characters that are cut in two", utf8("äöü\n😀").split(""), ["äöü", "😀"]],
    ["line separators of Unicode as text", [utf8("a\u2028b\u0085c\n")], ["a\u2028b\u0085c"]],
  ])("reads %s", (_, chunks, want) => {
    expect(linesOf(chunks)).toEqual(want);
  });

  it.each<[string, readonly string[]]>([
    ["in one chunk", ["ok\n", "123456\nmore\n"]],
    ["in pieces, before its end is there", ["ok\n1234", "56", "7890", "\nmore\n"]],
    ["at the end of the input", ["ok\n123", "456"]],
  ])("cuts a line that is too long and stops: %s", (_, chunks) => {
    expect(linesOf(chunks, 5)).toEqual(["ok", "123456"]);
  });

  it("takes a line of exactly the limit", () => {
    expect(linesOf(["12345\n12", "345\n12345"], 5)).toEqual(["12345", "12345", "12345"]);
  });

  it("holds no more than the limit and one chunk of a line that does not end", () => {
    const lines: number[] = [];
    const reader = createLineReader({ maxBytes: 1_000, onLine: (line) => void lines.push(line.length) });
    for (let count = 0; count < 1_000; count += 1) reader.push(Buffer.alloc(64, "x"));
    expect(lines).toEqual([1_001]);
  });
});

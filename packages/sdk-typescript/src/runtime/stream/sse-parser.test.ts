import { describe, expect, it } from "vitest";
import { createSseParser, type SseFrame } from "./sse-parser.ts";

const parse = (...pieces: readonly string[]): readonly SseFrame[] => {
  const parser = createSseParser();
  return pieces.flatMap((piece) => parser.push(piece));
};
const frame = (facts: Partial<SseFrame>): SseFrame => ({
  event: "message",
  data: "",
  id: undefined,
  lastEventId: "",
  ...facts,
});

describe("createSseParser", () => {
  it.each<[what: string, text: string, want: readonly SseFrame[]]>([
    ["joins data lines", "data: YHOO\ndata: +2\ndata: 10\n\n", [frame({ data: "YHOO\n+2\n10" })]],
    [
      "ends lines with CR, LF or both",
      "data: a\r\rdata: b\r\n\r\ndata: c\n\n",
      ["a", "b", "c"].map((data) => frame({ data })),
    ],
    [
      "takes one space behind the colon",
      "data:  a\n\ndata:b\n\n",
      [frame({ data: " a" }), frame({ data: "b" })],
    ],
    ["keeps colons in values", "data: a:b\n\n", [frame({ data: "a:b" })]],
    [
      "takes a line without colon as a name",
      "data\n\ndata\ndata\n\n",
      [frame({ data: "" }), frame({ data: "\n" })],
    ],
    [
      "passes over comments and names nobody knows",
      ": x\nfoo: y\ntoString: z\ndata: a\n\n",
      [frame({ data: "a" })],
    ],
    [
      "names the event",
      "event: add\ndata: 1\n\ndata: 2\n\n",
      [frame({ event: "add", data: "1" }), frame({ data: "2" })],
    ],
    [
      "dispatches nothing without data, but keeps the id",
      "event: x\nid: 7\n\ndata: a\n\n",
      [frame({ data: "a", lastEventId: "7" })],
    ],
    [
      "carries the id on",
      "id: 1\ndata: a\n\ndata: b\n\nid\ndata: c\n\n",
      [
        frame({ data: "a", id: "1", lastEventId: "1" }),
        frame({ data: "b", lastEventId: "1" }),
        frame({ data: "c", id: "" }),
      ],
    ],
    ["refuses an id with NUL", "id: a\0b\ndata: a\n\n", [frame({ data: "a" })]],
    ["drops a frame without its empty line", "data: a\n", []],
  ])("%s", (_, text, want) => {
    expect(parse(text)).toEqual(want);
    for (let cut = 0; cut <= text.length; cut += 1)
      expect(parse(text.slice(0, cut), text.slice(cut))).toEqual(want);
    expect(parse(...Array.from(text))).toEqual(want);
  });

  it("takes a wait of digits only", () => {
    const parser = createSseParser();
    parser.push("retry: 1e3\nretry: -1\n\n");
    expect(parser.retryMs).toBeUndefined();
    parser.push("retry: 250\n");
    expect(parser.retryMs).toBe(250);
  });
});

import type { Protocol } from "@colloquy/define";
import { blackboxWsProtocol } from "@colloquy/schema/blackbox-ws";
import { chuckyWsProtocol } from "@colloquy/schema/chucky-ws";
import { claudeStreamJsonProtocol } from "@colloquy/schema/claude-stream-json";
import { contract } from "@colloquy/schema/contract";
import { everrunsRestProtocol } from "@colloquy/schema/everruns-rest";
import { loafRpcProtocol } from "@colloquy/schema/loaf-rpc";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  blackboxChat,
  chuckyTurn,
  claudeControl,
  everrunsStream,
  loafCalls,
} from "../../test/transcripts.ts";
import { bestDirection, detectProtocol, readTranscript, validateTranscript } from "./index.ts";

function validate(protocol: Protocol, lines: readonly string[]) {
  const transcript = readTranscript(lines.join("\n"));
  return validateTranscript(protocol, transcript, bestDirection(protocol, transcript).bareDirection);
}

const problems = (protocol: Protocol, lines: readonly string[]) => validate(protocol, lines).problems;

/** The lines with one of them changed. */
const edited = (lines: readonly string[], place: number, edit: (line: string) => string) =>
  lines.with(place, edit(lines[place] ?? ""));

const orderly: readonly (readonly [name: string, protocol: Protocol, lines: readonly string[]])[] = [
  ["chucky-ws", chuckyWsProtocol, chuckyTurn],
  ["blackbox-ws", blackboxWsProtocol, blackboxChat],
  ["loaf-rpc", loafRpcProtocol, loafCalls],
  ["claude-stream-json", claudeStreamJsonProtocol, claudeControl],
  ["everruns-rest", everrunsRestProtocol, everrunsStream],
];

describe("validateTranscript", () => {
  it.each(orderly)("finds nothing in an orderly transcript of %s", (_, protocol, lines) => {
    expect(problems(protocol, lines)).toEqual([]);
  });

  it("finds three planted faults, exactly those, with their places", () => {
    const misspelt = edited(chuckyTurn, 7, (line) => line.replace('"callId"', '"calId"'));
    const mistyped = edited(misspelt, 5, (line) => line.replace('"Is berth 4 free?"', "4"));
    const repeated = mistyped.toSpliced(5, 0, chuckyTurn[4] ?? "");
    const errors = problems(chuckyWsProtocol, repeated).filter(({ severity }) => severity !== "note");
    expect(errors).toMatchObject([
      { aspect: "order", code: "answer-without-request", line: 6 },
      { aspect: "shape", code: "wrong-type", line: 7, pointer: "/payload/message", received: "4" },
      {
        aspect: "shape",
        code: "missing-member",
        line: 9,
        pointer: "/payload/callId",
        help: 'there is "calId"; it should be "callId"',
      },
    ]);
    expect(errors).toHaveLength(3);
  });

  it("suggests a tag that is nearly one of a closed union, and notes it in an open one", () => {
    const closed = edited(blackboxChat, 3, (line) =>
      line.replace("incomingChatMessage", "incomingChatMesage"),
    );
    expect(problems(blackboxWsProtocol, closed)).toMatchObject([
      {
        code: "unknown-variant",
        line: 4,
        pointer: "/type",
        received: '"incomingChatMesage"',
        help: 'did you mean "incomingChatMessage"?',
      },
    ]);
    const open = edited(chuckyTurn, 4, (line) => line.replace("pong", "pomg"));
    expect(problems(chuckyWsProtocol, open)).toMatchObject([
      { code: "unlisted-variant", severity: "note", line: 5, help: 'did you mean "pong"?' },
    ]);
  });

  it("checks a result by the method of its request", () => {
    const lines = edited(loafCalls, 3, (line) => line.replace('"ok":true', '"ok":"yes"'));
    expect(problems(loafRpcProtocol, lines)).toMatchObject([
      { aspect: "shape", code: "invalid-value", line: 4, pointer: "/result/ok", expected: "true" },
    ]);
  });

  it("checks a control response by the subtype of its request", () => {
    const lines = edited(claudeControl, 4, (line) => line.replace('"mode":"plan"', '"mode":7'));
    expect(problems(claudeStreamJsonProtocol, lines)).toMatchObject([
      { aspect: "shape", code: "wrong-type", line: 5, pointer: "/response/response/mode" },
    ]);
  });

  it("holds nobody to an answer to a malformed question", () => {
    const lines = [...loafCalls, `{"dir":"c2s","frame":{"jsonrpc":"2.0","id":true,"method":"system.ping"}}`];
    expect(problems(loafRpcProtocol, lines)).toMatchObject([{ code: "wrong-type", pointer: "/id" }]);
  });

  it("goes on after a line that is no JSON, and after one that says nothing", () => {
    const lines = [
      ...loafCalls.slice(0, 1),
      "{oops",
      `{"dir":"c2c","frame":{}}`,
      "{}",
      ...loafCalls.slice(1),
    ];
    expect(problems(loafRpcProtocol, lines)).toMatchObject([
      { aspect: "text", code: "not-json", line: 2 },
      { aspect: "text", code: "unknown-sender", line: 3, pointer: "/dir" },
      { aspect: "text", code: "not-a-transcript-line", line: 4 },
    ]);
  });

  it("asks one side for no answers of the other, and still sees its own disorder", () => {
    const bare = (side: string) =>
      loafCalls
        .map((line) => JSON.parse(line))
        .filter(({ dir }) => dir === side)
        .map(({ frame }) => JSON.stringify(frame));
    expect(validate(loafRpcProtocol, bare("c2s"))).toMatchObject({ order: "one-side", problems: [] });
    expect(validate(loafRpcProtocol, bare("s2c"))).toMatchObject({ order: "one-side", problems: [] });
    const server = blackboxChat.flatMap((line) => {
      const { dir, frame } = JSON.parse(line);
      return dir === "s2c" ? [JSON.stringify(frame)] : [];
    });
    expect(problems(blackboxWsProtocol, server)).toEqual([]);
    expect(problems(blackboxWsProtocol, server.toReversed())).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ code: "out-of-order" })]),
    );
  });

  it("takes a lone frame, over several lines too, for its shape alone", () => {
    const frame = JSON.stringify({ type: "pong" }, null, 2);
    expect(validate(chuckyWsProtocol, [frame])).toMatchObject({ entries: 1, order: "none", problems: [] });
  });

  it("reads a number beyond 2^53 as its place wants it, with all its digits where it may be opaque", () => {
    const ping = `{"dir":"c2s","frame":{"jsonrpc":"2.0","id":12345678901234567890,"method":"system.ping"}}`;
    const pong = `{"dir":"s2c","frame":{"jsonrpc":"2.0","id":12345678901234567890,"result":{"ok":true,"time":"now"}}}`;
    expect(problems(loafRpcProtocol, [ping, pong]).map(({ pointer }) => pointer)).not.toContain("/id");
    const wide = edited(chuckyTurn, 6, (line) => line.replace('"berth":4', '"berth":9007199254740993'));
    expect(problems(chuckyWsProtocol, wide)).toEqual([]);
  });

  it("shows no secret", () => {
    const lines = [
      `{"dir":"c2s","frame":{"jsonrpc":"2.0","id":1,"method":"session.get","params":{"session_id":3,"token":"abc"}}}`,
    ];
    const text = JSON.stringify(problems(loafRpcProtocol, lines));
    expect(text).not.toContain("abc");
  });

  it("checks an exchange by its operation", () => {
    const exchange = (path: string, status: number, body: unknown) =>
      JSON.stringify({ request: { method: "GET", path }, response: { status, body } });
    const lines = [
      exchange("/v1/nowhere", 200, {}),
      exchange("/v1/sessions", 299, {}),
      exchange("/v1/sessions", 200, { data: 1 }),
    ];
    expect(problems(everrunsRestProtocol, lines)).toMatchObject([
      { code: "unknown-operation", line: 1 },
      { code: "undeclared-status", line: 2, pointer: "/response/status" },
      ...problems(everrunsRestProtocol, lines.slice(2)).map(({ code }) => ({ code, line: 3 })),
    ]);
    expect(problems(everrunsRestProtocol, lines.slice(2))).not.toEqual([]);
  });

  it("compares the lines of an event with the event", () => {
    const lines = everrunsStream.map((line) =>
      line.replace("event: turn.cancelled", "event: turn.completed"),
    );
    expect(problems(everrunsRestProtocol, lines)).toMatchObject([
      { code: "event-line-differs", line: 8, pointer: "/type" },
    ]);
  });
});

describe("a transcript that was tampered with", () => {
  type Edit = (lines: readonly string[], from: number, to: number) => readonly string[];
  const edits: Readonly<Record<string, Edit>> = {
    remove: (lines, from) => lines.toSpliced(from, 1),
    duplicate: (lines, from, to) => lines.toSpliced(to, 0, lines[from] ?? ""),
    move: (lines, from, to) => lines.toSpliced(from, 1).toSpliced(to, 0, lines[from] ?? ""),
    cut: (lines, from, to) => lines.with(from, (lines[from] ?? "").slice(0, to)),
  };

  it("is always judged, with every place inside it", () => {
    const anyEdit = fc.constantFrom(...Object.values(edits));
    fc.assert(
      fc.property(
        fc.constantFrom(...orderly),
        anyEdit,
        fc.nat(),
        fc.nat(),
        ([, protocol, lines], edit, a, b) => {
          const tampered = edit(lines, a % lines.length, b % lines.length);
          const found = problems(protocol, tampered);
          expect(found.every(({ line }) => line >= 1 && line <= tampered.length)).toBe(true);
          detectProtocol(contract.protocols, readTranscript(tampered.join("\n")));
        },
      ),
      { numRuns: 300 },
    );
  });

  it("never stops the validator, whatever the lines are", () => {
    const anyLine = fc.oneof(
      fc.json(),
      fc.string(),
      fc.constantFrom(...orderly.flatMap(([, , lines]) => lines)),
    );
    fc.assert(
      fc.property(fc.constantFrom(...contract.protocols), fc.array(anyLine), (protocol, lines) => {
        validate(protocol, lines);
      }),
      { numRuns: 200 },
    );
  });

  it("is refused rather than read when it is nested without end", () => {
    expect(problems(chuckyWsProtocol, ["[".repeat(5000) + "]".repeat(5000)])).toMatchObject([
      { code: "too-deep" },
    ]);
  });
});

describe("detectProtocol", () => {
  const detect = (lines: readonly string[]) =>
    detectProtocol(contract.protocols, readTranscript(lines.join("\n")));

  it.each(orderly)("finds %s and says why", (id, _, lines) => {
    expect(detect(lines)).toMatchObject({
      ok: true,
      found: { protocol: { id } },
      reason: expect.stringContaining(`fit ${id}`),
    });
  });

  it("asks when two protocols explain the frames equally well", () => {
    const lines = [`{"type":"result","subtype":"success","session_id":"s","result":"x"}`];
    expect(detect(lines)).toMatchObject({ ok: false, candidates: ["chucky-ws", "claude-stream-json"] });
  });

  it("says when nobody knows the frames", () => {
    expect(detect([`{"hello":"harbour"}`])).toMatchObject({ ok: false, candidates: [] });
  });

  it("finds the protocol of a transcript with faults in it", () => {
    const faulty = chuckyTurn.map((line) => line.replace('"callId"', '"calId"'));
    expect(detect(faulty)).toMatchObject({ ok: true, found: { protocol: { id: "chucky-ws" } } });
  });
});

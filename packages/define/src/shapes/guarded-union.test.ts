import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  jsonKindOf,
  kindUnion,
  list,
  memberUnion,
  namespace,
  openUnion,
  required,
  string,
  tag,
  uint53,
} from "../index.ts";

const space = namespace("test");
const block = space.object("Block", "A block.", { text: required(string(), "Text.") });
const issuesOf = (result: { readonly error?: { readonly issues: readonly unknown[] } }) =>
  result.error?.issues;

describe("jsonKindOf", () => {
  it.each([
    [null, "null"],
    [false, "boolean"],
    [0, "number"],
    [10n, "number"],
    ["", "string"],
    [[], "array"],
    [{}, "object"],
    [undefined, undefined],
    [() => 1, undefined],
  ] as const)("%s is %s", (value, want) => {
    expect(jsonKindOf(value)).toBe(want);
  });
});

describe("kindUnion", () => {
  const body = kindUnion({ string: string(), array: list(block) });

  it("takes each kind it names", () => {
    expect(body.parse("hello")).toBe("hello");
    expect(body.parse([{ text: "hello", extra: 1 }])).toEqual([{ text: "hello", extra: 1 }]);
  });

  it("reports the fault of the variant the value chose", () => {
    expect(issuesOf(body.safeParse([{ text: "a" }, { text: 1 }]))).toMatchObject([
      { path: [1, "text"], expected: "string" },
    ]);
  });

  it("names all kinds when none fits", () => {
    fc.assert(
      fc.property(
        fc.jsonValue().filter((value) => typeof value !== "string" && !Array.isArray(value)),
        (value) => {
          expect(issuesOf(body.safeParse(value))).toMatchObject([{ path: [], expected: "string | array" }]);
        },
      ),
    );
  });

  it("still works on a copy made by .meta()", () => {
    expect(issuesOf(body.meta({ id: "test.Body" }).safeParse([{}]))).toMatchObject([{ path: [0, "text"] }]);
  });
});

describe("memberUnion", () => {
  const stdio = space.object("Stdio", "By command.", { command: required(string(), "Command.") });
  const remote = space.object("Remote", "By URL.", { url: required(string(), "URL.") });
  const rest = space.object("Rest", "Neither.", { port: required(uint53(), "Port.") });
  const server = memberUnion([
    { has: "command", schema: stdio },
    { has: "url", schema: remote },
    { schema: rest },
  ]);

  it("lets the first guard that fits decide", () => {
    const both = { command: "run", url: 7 };
    expect(server.parse(both)).toEqual(both);
  });

  it("reports the fault of the variant the members chose", () => {
    expect(issuesOf(server.safeParse({ url: 7 }))).toMatchObject([{ path: ["url"] }]);
    expect(issuesOf(server.safeParse({}))).toMatchObject([{ path: ["port"] }]);
  });

  it("does not see inherited members", () => {
    const inherited = Object.create({ command: "run" }) as object;
    expect(issuesOf(server.safeParse(inherited))).toMatchObject([{ path: ["port"] }]);
  });

  it.each([[null], [[]], ["x"], [1]])("refuses %j, which is no object", (value) => {
    expect(issuesOf(server.safeParse(value))).toMatchObject([{ path: [], expected: "object" }]);
  });

  it("refuses an object no guard fits", () => {
    const guarded = memberUnion([{ has: "command", schema: stdio }]);
    expect(guarded.safeParse({ other: 1 }).success).toBe(false);
  });

  it("stands as a variant of a tagged union when all its variants fix the tag", () => {
    const wrapped = space.object("Wrapped", "Wrapped.", {
      type: tag("result"),
      payload: required(rest, "Inside."),
    });
    const flat = openUnion("subtype", [
      space.object("Done", "Done.", {
        type: tag("result"),
        subtype: tag("done"),
        port: required(uint53(), "Port."),
      }),
    ]);
    const ping = space.object("Ping", "Ping.", { type: tag("ping") });
    const frame = openUnion("type", [
      ping,
      memberUnion([{ has: "payload", schema: wrapped }, { schema: flat }]),
    ]);
    expect(issuesOf(frame.safeParse({ type: "result", payload: {} }))).toMatchObject([
      { path: ["payload", "port"] },
    ]);
    expect(issuesOf(frame.safeParse({ type: "result", subtype: "done" }))).toMatchObject([
      { path: ["port"] },
    ]);
    const unknown = { type: "result", subtype: "later" };
    expect(frame.parse(unknown)).toBe(unknown);
  });

  it("cannot stand there when one of its variants leaves the tag open", () => {
    const tagged = space.object("Tagged", "Tagged.", { type: tag("result") });
    const union = openUnion("type", [memberUnion([{ has: "type", schema: tagged }, { schema: rest }])]);
    expect(() => union.safeParse({ type: "result" })).toThrow("Invalid discriminated union option");
  });
});

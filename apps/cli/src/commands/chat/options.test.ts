import { describe, expect, it } from "vitest";
import { Failure } from "../../failure.ts";
import { type ChatFlags, parseOptions } from "./options.ts";

const flags: ChatFlags = { via: "everruns-rest" };
const url = "http://localhost:7420";

function mistake(given: string, more: Partial<ChatFlags> = {}): Failure {
  try {
    parseOptions(given, { ...flags, ...more }, {});
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error("nothing was wrong");
}

describe("parseOptions", () => {
  it("takes a session id as either wire spells it", () => {
    const session = "01a194ee-2f31-7d7f-a018-96fd9e562e12";
    for (const given of [session, session.toUpperCase(), `session_${session.replaceAll("-", "")}`])
      expect(parseOptions(url, { ...flags, session: given }, {}).sessionId).toBe(session);
  });

  it("takes the token from the environment unless it is given", () => {
    const env = { COLLOQUY_TOKEN: "evr_1" };
    expect(parseOptions(url, flags, env).token).toBe("evr_1");
    expect(parseOptions(url, { ...flags, token: "evr_2" }, env).token).toBe("evr_2");
  });

  it("makes a tool of a name and of JSON", () => {
    const tool = '{"name":"crane","description":"Crane.","inputSchema":{"type":"object"}}';
    const { tools } = parseOptions(url, { ...flags, tool: ["berth", tool] }, {});
    expect(tools.map(({ name, executor }) => [name, executor])).toEqual([
      ["berth", "client"],
      ["crane", "client"],
    ]);
  });

  it.each([
    ["localhost:7420", {}, 'did you mean "http://localhost:7420"?'],
    ["nonsense", {}, "http://"],
    [url, { via: "everuns-rest" }, 'did you mean "everruns-rest"?'],
    [url, { session: "12" }, "It is a UUID"],
  ] as const)("helps with %s %o", (given, more, help) => {
    expect(mistake(given, more)).toMatchObject({ exit: "usage", help: expect.stringContaining(help) });
  });

  it.each([
    [{ watch: true }, "--watch needs --session"],
    [{ watch: true, prompt: "hello" }, "--watch only watches"],
    [{ answer: ["free"] }, "tool=text"],
    [{ tool: ["{"] }, "--tool is not JSON"],
  ])("refuses %o", (more, message) => {
    expect(mistake(url, more)).toMatchObject({ exit: "usage", message: expect.stringContaining(message) });
  });
});

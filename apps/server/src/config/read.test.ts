import { describe, expect, it } from "vitest";
import { Failure } from "../failure.ts";
import { readRequest } from "./read.ts";

const read = (parameters: readonly string[] = [], environment: Record<string, string> = {}) =>
  readRequest(parameters, environment);

function failureOf(parameters: readonly string[], environment: Record<string, string> = {}): Failure {
  try {
    readRequest(parameters, environment);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error("The settings were accepted.");
}

describe("readRequest", () => {
  it("has a default for everything", () => {
    expect(read()).toEqual({
      want: "start",
      json: false,
      config: {
        port: 7420,
        host: "127.0.0.1",
        dataDirectory: ".colloquy",
        allowedHosts: [],
        allowedOrigins: [],
        keys: [],
        tokenSecret: undefined,
        drainSeconds: 25,
        toolSeconds: 0,
        logLevel: "info",
      },
    });
  });

  it("takes flags before variables, and an empty variable for none", () => {
    const { config } = read(["--port", "0", "--data", "d"], {
      PORT: "1",
      HOST: "",
      COLLOQUY_LOG_LEVEL: "warn",
    });
    expect(config).toMatchObject({ port: 0, dataDirectory: "d", host: "127.0.0.1", logLevel: "warn" });
  });

  it("keeps the hashes of keys, not the keys", () => {
    const { config } = read([], { COLLOQUY_API_KEYS: "alice:0123456789abcdef, bob:fedcba9876543210:x" });
    expect(config.keys.map(({ id }) => id)).toEqual(["alice", "bob"]);
    expect(JSON.stringify(config)).not.toContain("0123456789abcdef");
  });

  it("splits lists", () => {
    const { config } = read([
      "--allow-hosts",
      "a.example, [::2]",
      "--allow-origins",
      "https://a.example:8443",
    ]);
    expect(config).toMatchObject({
      allowedHosts: ["a.example", "[::2]"],
      allowedOrigins: ["https://a.example:8443"],
    });
  });

  it.each([
    [
      ["--port", "65536"],
      '--port is "65536"; expected a whole number from 0 to 65535. For example --port 7421',
    ],
    [["--port", "0x10"], '--port is "0x10"'],
    [["--port", ""], '--port is ""'],
    [["--host", "http://localhost"], "expected an address or a host name, without scheme and port"],
    [["--allow-hosts", "a.example:80"], "--allow-hosts a"],
    [["--allow-origins", "https://a.example/path"], "--allow-origins https://app.example"],
    [["--allow-origins", "a.example"], "expected origins"],
    [["--log-level", "loud"], "expected one of error, warn, info, debug, silent"],
    [["--drain-seconds=-1"], '--drain-seconds is "-1"'],
  ])("refuses %j", (parameters, want) => {
    const failure = failureOf(parameters);
    expect([failure.exit, failure.message]).toEqual(["usage", "One setting is not usable."]);
    expect(failure.help).toEqual([expect.stringContaining(want)]);
  });

  it("reports all mistakes together, and shows no secret", () => {
    const failure = failureOf(["--port", "x"], {
      COLLOQUY_API_KEYS: "s3cret",
      COLLOQUY_TOKEN_SECRET: "s3cret",
    });
    expect(failure.message).toBe("3 settings are not usable.");
    expect(failure.help.map((line) => line.split(";")[0])).toEqual([
      '--port is "x"',
      "COLLOQUY_API_KEYS is a value of 6 characters",
      "COLLOQUY_TOKEN_SECRET is a value of 6 characters",
    ]);
    expect(failure.help.join()).not.toContain("s3cret");
  });

  it.each([[["--prot", "1"]], [["--port"]], [["extra"]], [["--json=1"]]])(
    "refuses the command line %j",
    (parameters) => {
      expect(failureOf(parameters)).toMatchObject({ exit: "usage", code: "bad_flags" });
    },
  );

  it("answers --help and --version even when settings are wrong", () => {
    expect(read(["--help"], { PORT: "x" }).want).toBe("help");
    expect(read(["-V"], { PORT: "x" }).want).toBe("version");
  });
});

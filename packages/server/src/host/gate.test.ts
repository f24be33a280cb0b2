import { describe, expect, it } from "vitest";
import { createGate } from "./gate.ts";

const gate = createGate({ hosts: ["agents.example"], origins: ["https://app.example"] });

describe("Host", () => {
  it.each([
    "localhost",
    "LOCALHOST:7420",
    "inspector.localhost:7420",
    "127.0.0.1:7420",
    "127.1.2.3",
    "[::1]:7420",
    "agents.example",
    "Agents.Example:443",
  ])("%s passes", (host) => {
    expect(gate.refusal({ host })).toBeUndefined();
  });

  it.each([
    undefined,
    "",
    "evil.example",
    "evil.example:7420",
    "localhost.evil.example",
    "127.0.0.1.evil.example",
    "127.evil.example",
    "agents.example.evil.example",
    "user@localhost",
    "localhost/path",
    "10.0.0.1",
    "0.0.0.0",
    "[::2]",
    "local host",
  ])("%s is refused", (host) => {
    expect(gate.refusal(host === undefined ? {} : { host })).toMatchObject({ code: "host_not_allowed" });
  });
});

describe("Origin", () => {
  it.each(["http://localhost:5173", "http://127.0.0.1", "https://agents.example", "https://app.example"])(
    "%s passes",
    (origin) => {
      expect(gate.refusal({ host: "localhost", origin })).toBeUndefined();
    },
  );

  it.each([
    "null",
    "",
    "https://evil.example",
    "http://app.example",
    "https://app.example:8443",
    "file://",
    "localhost",
  ])("%s is refused", (origin) => {
    expect(gate.refusal({ host: "localhost", origin })).toMatchObject({ code: "origin_not_allowed" });
  });

  it("says what was refused, shortened", () => {
    const got = gate.refusal({ host: `${"x".repeat(500)}.example` });
    expect(got?.message).toContain(`"${"x".repeat(100)}"`);
  });
});

import { describe, expect, it } from "vitest";
import { allocate, emptyNameLock, parseNameLock, stringifyNameLock } from "../index.ts";

const lockText = (names: object, retired: object = {}) =>
  JSON.stringify({ version: 1, scopes: { "go/types": { names, retired } } });
const problemsOf = (text: string) => {
  const result = parseNameLock(text);
  return result.ok ? [] : result.diagnostics.map(({ code, pointer }) => `${code} ${pointer}`);
};

describe("parseNameLock", () => {
  it("reads what stringifyNameLock wrote", () => {
    const { lock } = allocate(emptyNameLock, [{ scope: "go/types", key: "a.Event", preferred: "Event" }]);
    expect(parseNameLock(stringifyNameLock(lock))).toEqual({ ok: true, lock });
  });
  it("refuses a name that two keys have, retired ones included, in any case", () => {
    expect(problemsOf(lockText({ a: "Event", b: "event" }))).toEqual([
      "name-clash /scopes/go~1types/names/b",
    ]);
    expect(problemsOf(lockText({ a: "Event" }, { b: "Event" }))).toEqual([
      "name-clash /scopes/go~1types/retired/b",
    ]);
  });
  it("refuses what is no lock, with the place", () => {
    expect(problemsOf("{")).toEqual(["name-lock-not-json "]);
    expect(problemsOf('{"version":2,"scopes":{}}')).toEqual(["name-lock-shape /version"]);
    expect(problemsOf(lockText({ a: "" }))).toEqual(["name-lock-shape /scopes/go~1types/names/a"]);
  });
});

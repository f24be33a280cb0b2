import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocate, emptyNameLock, type NameLock, type NameRequest } from "../index.ts";

const scope = "typescript/types";
const want = (key: string, preferred: string): NameRequest => ({ scope, key, preferred });
const namesOf = (lock: NameLock) => lock.scopes[scope]?.names;

describe("allocate", () => {
  it("gives everybody the preferred name while it is free", () => {
    const { names, changes } = allocate(emptyNameLock, [want("a.Event", "Event"), want("a.Turn", "Turn")]);
    expect(names.of(scope, "a.Event")).toBe("Event");
    expect(changes).toMatchObject([
      { kind: "added", key: "a.Event", name: "Event" },
      { kind: "added", key: "a.Turn", name: "Turn" },
    ]);
  });

  it("numbers a name that is taken and says by whom", () => {
    const { lock, changes } = allocate(emptyNameLock, [want("b.Event", "Event"), want("a.Event", "Event")]);
    expect(namesOf(lock)).toEqual({ "a.Event": "Event", "b.Event": "Event2" });
    expect(changes[1]).toEqual({ kind: "added", scope, key: "b.Event", name: "Event2", takenBy: "a.Event" });
  });

  it("takes names that differ in case alone for the same", () => {
    const { lock } = allocate(emptyNameLock, [
      want("a", "getUrl"),
      want("b", "getURL"),
      want("c", "GetUrl2"),
    ]);
    expect(namesOf(lock)).toEqual({ a: "getUrl", b: "getURL2", c: "GetUrl22" });
  });

  it("keeps a locked name whoever else comes first, and honours an edit of the lock", () => {
    const { lock } = allocate(emptyNameLock, [want("b.Event", "Event")]);
    const later = allocate(lock, [want("a.Event", "Event"), want("b.Event", "Event")]);
    expect(namesOf(later.lock)).toEqual({ "a.Event": "Event2", "b.Event": "Event" });
    const edited: NameLock = {
      version: 1,
      scopes: { [scope]: { names: { "b.Event": "Happening" }, retired: {} } },
    };
    expect(allocate(edited, [want("b.Event", "Event")]).names.of(scope, "b.Event")).toBe("Happening");
  });

  it("keeps the name of what is gone, and gives it back", () => {
    const first = allocate(emptyNameLock, [want("a.Event", "Event")]);
    const gone = allocate(first.lock, [want("b.Event", "Event")]);
    expect(gone.lock.scopes[scope]).toEqual({
      names: { "b.Event": "Event2" },
      retired: { "a.Event": "Event" },
    });
    expect(gone.changes.map(({ kind }) => kind)).toEqual(["added", "retired"]);
    const back = allocate(gone.lock, [want("a.Event", "Event"), want("b.Event", "Event")]);
    expect(namesOf(back.lock)).toEqual({ "a.Event": "Event", "b.Event": "Event2" });
    expect(back.changes).toEqual([{ kind: "restored", scope, key: "a.Event", name: "Event" }]);
  });

  it("leaves scopes alone that it does not own", () => {
    const { lock } = allocate(emptyNameLock, [want("a.Event", "Event")]);
    const other = allocate(lock, [{ scope: "go/types", key: "x", preferred: "X" }], (name) =>
      name.startsWith("go/"),
    );
    expect(other.lock.scopes[scope]).toEqual(lock.scopes[scope]);
  });

  it("takes keys that every object inherits for ordinary ones", () => {
    const { lock, names } = allocate(emptyNameLock, [
      want("constructor", "constructor_"),
      want("__proto__", "proto"),
    ]);
    expect(names.of(scope, "constructor")).toBe("constructor_");
    expect(names.of(scope, "__proto__")).toBe("proto");
    expect(allocate(lock, []).changes.map(({ kind }) => kind)).toEqual(["retired", "retired"]);
  });

  it("throws for a name nobody requested", () => {
    expect(() => allocate(emptyNameLock, []).names.of(scope, "toString")).toThrow("No name was requested");
  });

  it("gives each key one name of its own, whatever the order, and never moves it", () => {
    const request = fc.record({
      key: fc.string(),
      preferred: fc.constantFrom("Event", "event", "Event2", "Turn"),
    });
    const requests = fc.array(request.map(({ key, preferred }) => want(key, preferred)));
    fc.assert(
      fc.property(requests, requests, fc.integer(), (before, after, seed) => {
        const unique = [...new Map(before.map((one) => [one.key, one])).values()];
        const shuffled = unique.toSorted((a, b) => ((a.key.length * seed) % 7) - ((b.key.length * seed) % 7));
        const { lock } = allocate(emptyNameLock, unique);
        expect(allocate(emptyNameLock, shuffled).lock).toEqual(lock);
        const next = allocate(lock, [...after, ...unique]);
        const given = Object.values(namesOf(next.lock) ?? {}).map((name) => name.toLowerCase());
        expect(new Set(given).size).toBe(given.length);
        expect(namesOf(next.lock) ?? {}).toMatchObject(namesOf(lock) ?? {});
      }),
    );
  });
});

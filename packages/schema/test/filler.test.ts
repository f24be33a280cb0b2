import { describe, expect, it } from "vitest";
import { fillerOf } from "./filler.ts";
import type { Text } from "./texts.ts";

const field = (place: string, text: string): Text => ({
  kind: "field",
  place,
  name: place.split(".").at(-1) ?? "",
  text,
});

const ruleOf = (one: Text) => fillerOf([one])[0]?.rule;

describe("fillerOf", () => {
  it.each([
    ["ferry.Berth.depth", "Metres.", "few words"],
    ["ferry.Berth.depth", "The depth of a berth.", "restates its name"],
    ["ferry.Berth.ship_ids", "List of the ids of the ships.", "restates its name"],
    ["ferry.Berth.closedAt", "Whether the berth is closed here.", "restates its name"],
    ["ferry.Berth.owner", "Owner, told by the harbour office.", "vocabulary"],
    ["ferry.Berth.reason", "Why the berth was given away.", "vocabulary"],
  ])("refuses %s: %s", (place, text, rule) => {
    expect(ruleOf(field(place, text))).toBe(rule);
  });

  it.each([
    ["ferry.Berth.depth", "Depth at low tide; absent for floating berths."],
    ["ferry.Berth.ship_ids", "Ships moored at the moment, the one nearest the quay first."],
  ])("takes %s: %s", (place, text) => {
    expect(ruleOf(field(place, text))).toBeUndefined();
  });

  it("refuses a text that stands beside three different names, and takes it beside the same name anywhere", () => {
    const text = "Assigned by the harbour office when the ship reports.";
    const names = (...places: string[]) =>
      fillerOf(places.map((place) => field(place, text))).map(({ rule }) => rule);
    expect(names("ferry.Berth.a", "ferry.Ship.a", "ferry.Crane.a")).toEqual([]);
    expect(names("ferry.Berth.a", "ferry.Berth.b")).toEqual([]);
    expect(names("ferry.Berth.a", "ferry.Berth.b", "ferry.Berth.c")).toEqual(
      Array(3).fill("stands for several names"),
    );
  });

  it("judges the value of an enum like a field", () => {
    const value = (text: string): Text => ({ kind: "value", place: "ferry.Tide=ebb", name: "ebb", text });
    expect(ruleOf(value("The tide is at ebb."))).toBe("restates its name");
    expect(ruleOf(value("Water falls; deep ships must wait."))).toBeUndefined();
  });

  it("lets a summary be short", () => {
    expect(
      ruleOf({ kind: "summary", place: "ferry.operation.moor", name: "moor", text: "Moor a ship" }),
    ).toBeUndefined();
  });
});

import { describe, expect, it } from "vitest";
import { lostParts, reasonFor, reasonForIgnored, reasonForName } from "./loss-lookup.ts";
import { ignored, type Losses } from "./losses.ts";

interface Frames {
  readonly hail: { readonly ship: string; readonly crew: readonly { readonly name: string }[] };
  readonly "hail.again": { readonly ship: string };
  readonly beep: { readonly tone: number };
  readonly log: { readonly ship: string; readonly lines: { readonly text: string } };
}

const losses: Losses<Frames> = {
  toProtocol: {
    "*": { at: "No times.", native: "No data of others.", settings: { title: "No titles." } },
    "session.created": { ".": "Never.", settings: "Only some." },
    "session.updated": "Hardly ever.",
    "turn.completed": { usage: { ".": "No usage.", costUsd: "No cost." } },
  },
  fromProtocol: {
    "*": { ship: "One ship.", ...ignored("Nothing new.") },
    hail: { crew: { name: "No names." } },
    beep: "No beeps.",
    log: { ...ignored("Said before."), lines: { text: "No text." } },
  },
};

describe("reasonFor", () => {
  it.each([
    ["turn.completed", ["usage", "costUsd"], "No cost."],
    ["turn.completed", ["usage", "inputTokens"], "No usage."],
    ["turn.completed", ["text"], undefined],
    ["turn.completed", [], undefined],
    ["session.created", [], "Never."],
    ["session.created", ["settings", "title"], "Only some."],
    ["session.updated", ["settings", "title"], "No titles."],
    ["session.updated", ["settings", "model"], "Hardly ever."],
    ["message.added", ["message", "native", "harbour"], "No data of others."],
    ["message.added", ["."], undefined],
    ["constructor", ["__proto__"], undefined],
    ["*", [], undefined],
  ])("of %s %j is %j", (type, path, why) => {
    expect(reasonFor(losses, type, path)).toBe(why);
  });
});

describe("reasonForName", () => {
  it("is that of every type", () => {
    expect(["at", "turnId", "toString"].map((name) => reasonForName(losses, name))).toEqual([
      "No times.",
      undefined,
      undefined,
    ]);
  });
});

describe("lostParts", () => {
  it("walks members, those of list elements too, and those of every frame", () => {
    const frame = { ship: "Elbe", crew: [{ name: "Ida" }, { name: null }, { name: "Jan" }, 7] };
    expect(lostParts(losses, "hail", frame).map(({ path }) => path)).toEqual([
      "hail.crew.name",
      "hail.crew.name",
      "*.ship",
    ]);
  });

  it("ends at a frame that is lost as a whole", () => {
    expect(lostParts(losses, "beep", { tone: 1, ship: "Elbe" })).toEqual([
      { path: "beep", why: "No beeps." },
    ]);
  });

  it("lets a name stand for those that continue it", () => {
    expect(lostParts(losses, "beep.long", {})).toEqual([{ path: "beep.long", why: "No beeps." }]);
    expect(lostParts(losses, "beeper", {})).toEqual([]);
  });

  it("takes a frame that may change something by its members", () => {
    expect(lostParts(losses, "log", { lines: { text: "x" } })).toEqual([
      { path: "log.lines.text", why: "No text." },
    ]);
  });

  it("takes names and members from outside for what they are", () => {
    const frame = JSON.parse('{"__proto__":{"ship":1},".":{},"*":1,"constructor":{}}');
    for (const name of ["__proto__", "constructor", "*", ".", "", "a.".repeat(1000)])
      expect(lostParts(losses, name, frame)).toEqual([]);
  });
});

describe("reasonForIgnored", () => {
  it("is that of the frame, or that of every frame", () => {
    expect(["log", "log.more", "hail", "__proto__"].map((name) => reasonForIgnored(losses, name))).toEqual([
      "Said before.",
      "Said before.",
      "Nothing new.",
      "Nothing new.",
    ]);
  });
});

describe("Losses", () => {
  const { toProtocol, fromProtocol } = losses;

  it("refuses frames, types and members that do not exist, at compile time", () => {
    const wrong: readonly Losses<Frames>[] = [
      // @ts-expect-error `turn.finished` is not a type
      { fromProtocol, toProtocol: { "turn.finished": "No end." } },
      // @ts-expect-error a message has no `tone`
      { fromProtocol, toProtocol: { "message.added": { message: { tone: "No tone." } } } },
      // @ts-expect-error `hale` is not a frame
      { toProtocol, fromProtocol: { hale: "No hail." } },
      // @ts-expect-error a crew has no `age`
      { toProtocol, fromProtocol: { hail: { crew: { age: "No age." } } } },
    ];
    expect(wrong).toHaveLength(4);
  });
});

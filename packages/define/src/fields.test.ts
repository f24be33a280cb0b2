import { describe, expect, it } from "vitest";
import {
  clearable,
  docsRegistry,
  namespace,
  nullable,
  nullish,
  nullMeaningRegistry,
  optional,
  required,
  string,
  tag,
} from "./index.ts";

const schemaOf = (field: ReturnType<typeof required>) =>
  namespace("test").object("Holder", "Holds it.", { field });

/** Which of «left out», `null` and a value each presence takes. */
const presences = [
  ["required", required(string(), "It."), { absent: false, null: false }],
  ["optional", optional(string(), "It."), { absent: true, null: false }],
  ["nullable", nullable(string(), "It."), { absent: false, null: true }],
  ["nullish", nullish(string(), "It."), { absent: true, null: true }],
  ["clearable", clearable(string(), "It."), { absent: true, null: true }],
] as const;

describe.each(presences)("%s", (_name, field, want) => {
  it("takes what it says and keeps which it was", () => {
    const schema = schemaOf(field);
    const absent = schema.safeParse({});
    const empty = schema.safeParse({ field: null });
    expect({ absent: absent.success, null: empty.success }).toEqual(want);
    if (absent.success) expect(Object.keys(absent.data)).toEqual([]);
    if (empty.success) expect(empty.data).toEqual({ field: null });
    expect(schema.parse({ field: "x" })).toEqual({ field: "x" });
  });
});

describe("nullish and clearable", () => {
  it("differ in what null says", () => {
    expect(nullMeaningRegistry.get(nullish(string(), "It."))).toEqual({ nullMeans: "absent" });
    expect(nullMeaningRegistry.get(clearable(string(), "It."))).toEqual({ nullMeans: "value" });
    expect(nullMeaningRegistry.get(optional(string(), "It."))).toBeUndefined();
  });
});

describe("tag", () => {
  it("takes one value only and documents it", () => {
    expect(tag("ping").safeParse("pong").success).toBe(false);
    expect(docsRegistry.get(tag("ping"))?.description).toBe("Always `ping`.");
  });
});

import type { NamedType } from "@colloquy/ir";
import { describe, expect, it } from "vitest";
import { fieldPlaces, typePlaces } from "../mutations/places.ts";
import { runMutations } from "../mutations/run.ts";

/** A sample of what `npm run mutations -- --all` does. */
describe("mutations of the contract, read by TypeScript", { timeout: 120_000 }, () => {
  it("are noticed by the vectors, and whatever is not has a reason", async () => {
    const score = await runMutations({ language: "typescript", places: 2 });
    expect(score.survivors.filter(({ reason }) => reason === undefined)).toEqual([]);
    expect(score.mutations).toBeGreaterThan(120);
    expect(score.equivalent).toBeLessThan(5);
    expect(score.score).toBeGreaterThanOrEqual(0.97);
  });
});

describe("places", () => {
  const text = { kind: "string" } as const;
  const docs = { description: "", stability: "stable" } as const;
  const presence = { required: true, nullable: false };
  const lines = { kind: "list", items: { kind: "nullable", type: text } } as const;
  const ship: NamedType = {
    kind: "object",
    id: "port.Ship",
    namespace: "port",
    name: "Ship",
    docs,
    examples: [],
    hash: "",
    extras: "keep",
    fields: [
      { name: "name", type: text, presence, docs },
      { name: "log", type: lines, presence, docs },
    ],
  };

  it("are every type in a definition, at any depth, each replaced by itself", () => {
    const places = typePlaces(ship);
    expect(places.map(({ part }) => part.kind)).toEqual(["string", "list", "nullable", "string"]);
    const [, , , inner] = places;
    const broken = inner?.put({ kind: "json" });
    const log = { kind: "list", items: { kind: "nullable", type: { kind: "json" } } };
    expect(broken).toEqual({ ...ship, fields: [ship.fields[0], { ...ship.fields[1], type: log }] });
  });

  it("leave the definition itself as it was", () => {
    const before = structuredClone(ship);
    for (const { part, put } of fieldPlaces(ship)) put({ ...part, name: "other" });
    expect(ship).toEqual(before);
  });
});

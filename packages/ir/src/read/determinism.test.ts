import { contract } from "@colloquy/define";
import { contract as ours } from "@colloquy/schema/contract";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { contractIn, contractOf, ferry } from "../../test/contracts.ts";
import { contractHash, read, stringify } from "../index.ts";

const hashesOf = (result: ReturnType<typeof read>) =>
  Object.fromEntries(contractIn(result).types.map(({ id, hash }) => [id, hash]));

/** A random web of types: which of the others each refers to, named or not. */
const web = fc.array(
  fc.array(fc.tuple(fc.nat(9), fc.constantFrom<How>("named", "inline", "shared", "nested"))),
  {
    minLength: 1,
    maxLength: 10,
  },
);

type How = "named" | "inline" | "shared" | "nested";
type Web = readonly (readonly (readonly [number, How])[])[];

function schemasOf(edges: Web): readonly z.ZodType[] {
  const schemas: z.ZodType[] = [];
  const shared = z.object({ x: z.enum(["a", "b"]) });
  const shape = (index: number) =>
    Object.fromEntries(
      (edges[index] ?? []).map(([target, how], field) => {
        const named = z.lazy(() => schemas[target % edges.length] as z.ZodType).optional();
        const kinds = { named, shared, inline: z.object({ named }), nested: z.object({ shared }) };
        return [`f${field}`, kinds[how]];
      }),
    );
  edges.forEach((_, index) => {
    schemas.push(z.object(shape(index)).meta({ id: `web.N${index}` }));
  });
  return schemas;
}

describe("read", () => {
  it("gives the same bytes twice", () => {
    expect(stringify(contractIn(read(ours)))).toBe(stringify(contractIn(read(ours))));
  });

  it("gives the same types whatever the order of definitions", () => {
    fc.assert(
      fc.property(web, fc.integer({ min: 0, max: 9 }), (edges, turn) => {
        const schemas = schemasOf(edges);
        const turned = [...schemas.slice(turn), ...schemas.slice(0, turn)].toReversed();
        expect(hashesOf(read(contractOf(...turned)))).toEqual(hashesOf(read(contractOf(...schemas))));
      }),
    );
  });

  it("gives the same types whatever the order of protocols and operations", () => {
    const turned = contract({
      ...ours,
      protocols: ours.protocols
        .map((one) => ({
          ...one,
          operations: one.operations.toReversed(),
          messages: one.messages.toReversed(),
        }))
        .toReversed(),
      types: Object.fromEntries(Object.entries(ours.types).toReversed()),
    });
    expect(hashesOf(read(turned))).toEqual(hashesOf(read(ours)));
  });
});

describe("hashes", () => {
  const point = (unit: string) => z.object({ x: z.number().describe(unit) }).meta({ id: "a.Point" });
  const contractFor = (unit: string) => {
    const line = z.object({ from: point(unit) }).meta({ id: "a.Line" });
    const other = z.object({ y: z.string() }).meta({ id: "a.Other" });
    return contract({ ...ferry, protocols: [], types: { a: [line, other] } });
  };

  it("change with a node and with what it refers to, and nowhere else", () => {
    const [before, after] = [hashesOf(read(contractFor("m"))), hashesOf(read(contractFor("ft")))];
    expect(after["a.Point"]).not.toBe(before["a.Point"]);
    expect(after["a.Line"]).not.toBe(before["a.Line"]);
    expect(after["a.Other"]).toBe(before["a.Other"]);
  });

  it("change throughout a circle when one of its members changes", () => {
    const circle = (text: string) => {
      const a = z
        .object({
          get b(): z.ZodType {
            return b.optional();
          },
        })
        .meta({ id: "a.A" });
      const b = z.object({ a, text: z.string().describe(text) }).meta({ id: "a.B" });
      const before = z.object({ a }).meta({ id: "a.Before" });
      const free = z.object({}).meta({ id: "a.Free" });
      return hashesOf(read(contract({ ...ferry, protocols: [], types: { a: [before, free] } })));
    };
    const [one, other] = [circle("One."), circle("Other.")];
    const changed = Object.keys(one).filter((id) => one[id] !== other[id]);
    expect(changed).toEqual(["a.A", "a.B", "a.Before"]);
  });

  it("of a contract is that of everything but itself", () => {
    const read1 = contractIn(read(ours));
    expect(read1.hash).toBe(contractHash(read1));
    expect(contractHash({ ...read1, title: "Other" })).not.toBe(read1.hash);
  });
});

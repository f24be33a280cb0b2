import type { Mapping, Protocol } from "@colloquy/define";
import { type MappedUnion, mappedUnionsIn, mappingOf, type Schema } from "@colloquy/define/reflect";
import { describe, expect, it } from "vitest";
import { mapsTo, relatedTo, topics } from "./mapping.ts";
import { protocols } from "./protocols.ts";
import { commandSchemas, eventSchemas } from "./session/index.ts";

/** Every mapping of a protocol. That there is one for each part is what the reader of contracts demands. */
function mappingsOf({ operations, messages, rpc }: Protocol): readonly Mapping[] {
  const parts = [...operations, ...messages, ...(rpc?.methods ?? [])].flatMap(({ mapping }) => mapping ?? []);
  const events = operations.flatMap((one) => (one.kind === "sse" ? [one.events] : []));
  const unions = [...messages.map(({ schema }) => schema), ...events].flatMap(mappedUnionsIn);
  return [
    ...parts,
    ...messages.flatMap(({ schema }) => mappingOf(schema) ?? []),
    ...unions.flatMap(ofVariants),
  ];
}

const ofVariants = ({ variants }: MappedUnion): readonly Mapping[] =>
  variants.flatMap(({ schema }) => mappingOf(schema) ?? []);

const typesOf = (protocol: Protocol): readonly Schema[] =>
  mappingsOf(protocol).flatMap((one) => (one.kind === "mapsTo" ? one.types : []));
const model: readonly Schema[] = [...commandSchemas, ...eventSchemas];

describe("mapsTo", () => {
  it("knows every command and event by its type", () => {
    const types = [...commandSchemas, ...eventSchemas].map((schema) => schema.shape.type.value);
    const mapped = types.map((type) => mapsTo(type));
    expect(mapped).toEqual(model.map((schema) => ({ kind: "mapsTo", types: [schema] })));
  });

  it("refuses a name that is not of the model, at compile time", () => {
    // @ts-expect-error `turn.ended` is no event
    expect(mapsTo("turn.ended")).toEqual({ kind: "mapsTo", types: [] });
  });
});

describe.each(protocols)("mappings of $id", (protocol) => {
  it("lead to commands and events of the session model", () => {
    const types = new Set(typesOf(protocol));
    expect(types.size).toBeGreaterThan(10);
    expect([...types].filter((type) => !model.includes(type))).toEqual([]);
  });

  it("say in a sentence why there is none", () => {
    const reasons = mappingsOf(protocol).flatMap((one) => (one.kind === "unmapped" ? [one.reason] : []));
    expect(reasons.length).toBeGreaterThan(0);
    expect(reasons.filter((reason) => !/^[A-Z].{20,}\.$/.test(reason))).toEqual([]);
  });
});

describe("topics", () => {
  it.each(Object.entries(topics))("%s: more than one protocol has parts on it", (name, topic) => {
    const related = protocols.filter((protocol) =>
      mappingsOf(protocol).some((one) => one.kind === "relatedTo" && one.topic === topic),
    );
    expect(relatedTo(name as keyof typeof topics)).toEqual({ kind: "relatedTo", topic });
    expect(related.length).toBeGreaterThan(1);
  });
});

describe("the session model", () => {
  it("has only what some protocol has, too", () => {
    const mapped = new Set(protocols.flatMap(typesOf));
    expect(model.length).toBeGreaterThan(40);
    expect(model.filter((type) => !mapped.has(type))).toEqual([]);
  });
});

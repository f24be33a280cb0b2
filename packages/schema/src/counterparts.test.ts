import type { Counterpart, Protocol } from "@colloquy/define";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { protocols } from "./protocols.ts";
import { commandSchema, eventSchema } from "./session/index.ts";
import { topics } from "./topics.ts";

/** Every answer of a protocol. That there is one for each part is what the reader of contracts demands. */
function answersOf({ counterparts }: Protocol): readonly Counterpart[] {
  const { operations, methods, messages, unions } = counterparts ?? {};
  const lists = [
    operations,
    methods,
    ...Object.values(messages ?? {}),
    ...(unions ?? []).map((one) => one.variants),
  ];
  return lists.flatMap((list) => Object.values(list ?? {}));
}

const namesOf = (schemas: readonly z.ZodType[]) => schemas.map((schema) => schema.meta()?.id ?? "");
const namedBy = (protocol: Protocol) =>
  new Set(answersOf(protocol).flatMap((one) => (one.kind === "same" ? namesOf(one.types) : [])));
const variantsOf = (union: z.ZodType) =>
  namesOf((union._zod.def as unknown as z.core.$ZodUnionDef).options as z.ZodType[]);
const model = [...variantsOf(commandSchema), ...variantsOf(eventSchema)];

describe.each(protocols)("counterparts of $id", (protocol) => {
  it("are commands and events of the session model", () => {
    const named = [...namedBy(protocol)];
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !model.includes(name))).toEqual([]);
  });

  it("say in a sentence why there is none", () => {
    const reasons = answersOf(protocol).flatMap((one) => (one.kind === "none" ? [one.reason] : []));
    expect(reasons.length).toBeGreaterThan(0);
    expect(reasons.filter((reason) => !/^[A-Z].{20,}\.$/.test(reason))).toEqual([]);
  });
});

describe("topics", () => {
  it.each(Object.values(topics))("$name: more than one protocol speaks of it", (topic) => {
    const speaking = protocols.filter((protocol) =>
      answersOf(protocol).some((one) => one.kind === "topic" && one.topic === topic),
    );
    expect(speaking.length).toBeGreaterThan(1);
  });
});

describe("the session model", () => {
  it("has only what some protocol can say or hear", () => {
    const named = new Set(protocols.flatMap((protocol) => [...namedBy(protocol)]));
    expect(model.length).toBeGreaterThan(40);
    expect(model.filter((name) => !named.has(name))).toEqual([]);
  });
});

import { DecodeError, parseJson, stringifyJson } from "@colloquy/client";
import * as chuckyClient from "@colloquy/client/chucky-ws";
import * as everrunsClient from "@colloquy/client/everruns-rest";
import * as sessionClient from "@colloquy/client/session";
import { docsRegistry } from "@colloquy/define";
import * as chucky from "@colloquy/schema/chucky-ws";
import * as everruns from "@colloquy/schema/everruns-rest";
import * as session from "@colloquy/schema/session";
import { describe, expect, it } from "vitest";
import { globalRegistry, z } from "zod";
import { mutationsOf } from "../support/mutations.ts";

type Decode = (value: unknown) => unknown;
type Module = Readonly<Record<string, unknown>>;

/** Every exported schema with examples beside the generated decoder of the same name. */
function pairsOf(schemas: Module, client: Module) {
  return Object.values(schemas).flatMap((schema) => {
    if (!(schema instanceof z.ZodType)) return [];
    const name = globalRegistry.get(schema)?.id?.split(".").at(-1);
    const decode = client[`decode${name}`] as Decode | undefined;
    const examples = docsRegistry.get(schema)?.examples ?? [];
    return decode && examples.length > 0 ? [{ name, schema, decode, examples }] : [];
  });
}

/** Where decoding fails; `undefined` when it does not. */
function failureOf(decode: Decode, value: unknown): string | undefined {
  try {
    decode(value);
    return undefined;
  } catch (error) {
    if (DecodeError.isInstance(error)) return error.pointer;
    throw error;
  }
}

const pointers = (error: z.ZodError | undefined): readonly string[] =>
  (error?.issues ?? [])
    .flatMap(({ path }) => path.map((_, index) => `/${path.slice(0, index + 1).join("/")}`))
    .concat("");

describe.each([
  { namespace: "everruns-rest", pairs: pairsOf(everruns, everrunsClient), least: 60 },
  { namespace: "chucky-ws", pairs: pairsOf(chucky, chuckyClient), least: 20 },
  { namespace: "session", pairs: pairsOf(session, sessionClient), least: 15 },
])("generated decoders of $namespace", ({ pairs, least }) => {
  it("have counterparts among the exported schemas", () => {
    expect(pairs.length).toBeGreaterThanOrEqual(least);
  });

  it.each(pairs)("keep every example of $name as it is written", ({ decode, examples }) => {
    for (const example of examples) {
      const text = JSON.stringify(example);
      expect(stringifyJson(decode(parseJson(text)))).toBe(text);
    }
  });

  it.each(pairs)(
    "take and refuse the same changes of $name as its schema, at the same place",
    ({ schema, decode, examples }) => {
      for (const { what, value } of examples.flatMap(mutationsOf)) {
        const want = schema.safeParse(structuredClone(value));
        const got = failureOf(decode, structuredClone(value));
        expect(got === undefined, `${what}: ${JSON.stringify(value)}`).toBe(want.success);
        if (got !== undefined) expect(pointers(want.error), what).toContain(got);
      }
    },
  );
});

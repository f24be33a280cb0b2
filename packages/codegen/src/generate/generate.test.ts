import { emptyNameLock, sha256Hex } from "@colloquy/ir";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  contract,
  docs,
  field,
  literal,
  object,
  protocol,
  reference,
  run,
  text,
  union,
} from "../../test/fixtures.ts";
import { targets } from "../index.ts";
import type { Target } from "../target.ts";

const types = [
  object({ id: "port.Ship", fields: [field("type", literal("ship")), field("lane", reference("sea.Ship"))] }),
  object({ id: "port.Log", fields: [field("entries", { kind: "list", items: text })] }),
  object({ id: "sea.Ship" }),
  union({ id: "port.Event", variants: [{ keys: ["ship"], type: reference("port.Ship") }] }),
];
const protocols = ["port", "sea", "air"].map((id) =>
  protocol({
    id,
    operations: [
      {
        kind: "http",
        method: "GET",
        path: "/",
        id: "look",
        summary: "Look",
        docs: docs("Looks around."),
        pathParameters: [],
        queryParameters: [],
        headerParameters: [],
        responses: [
          {
            status: 200,
            description: "It.",
            body: { contentType: "application/json", type: reference("port.Event"), description: "It." },
          },
        ],
      },
    ],
  }),
);
const harbour = contract(types, protocols);
const documents = ["asyncapi", "json-schema", "markdown", "openapi", "openrpc"].map((target) => ({ target }));
const everyTarget = targets.map(({ id }) => ({ target: id }));

/** A target that writes given paths. */
const writer = (id: string, paths: readonly string[]): Target => ({
  id,
  description: "Writes.",
  defaults: { tone: "calm", loud: false },
  requestNames: () => [],
  emit: (_contract, options) => paths.map((path) => ({ path, text: `${JSON.stringify(options)}\n` })),
});
const codes = ({ diagnostics }: ReturnType<typeof run>) =>
  diagnostics.map(({ code, pointer }) => [code, pointer]);

describe("generate", () => {
  it("makes the same bytes and names whatever order the request stands in", () => {
    const wanted = run(harbour, everyTarget);
    const shuffled = fc.record({
      types: fc.shuffledSubarray(types, { minLength: types.length }),
      protocols: fc.shuffledSubarray(protocols, { minLength: protocols.length }),
      outputs: fc.shuffledSubarray(everyTarget, { minLength: everyTarget.length }),
    });
    fc.assert(
      fc.property(shuffled, ({ outputs, ...parts }) => {
        expect(run({ ...harbour, ...parts }, outputs)).toEqual(wanted);
      }),
    );
  });

  it("gives each file the hash of its text", () => {
    const files = run(harbour, everyTarget).outputs.flatMap((output) => output.files);
    expect(files.length).toBeGreaterThan(3);
    expect(files.map(({ hash }) => hash)).toEqual(files.map((file) => sha256Hex(file.text)));
  });

  it("ends every file with a line feed and names what it was made from", () => {
    const files = run(harbour, everyTarget).outputs.flatMap((output) => output.files);
    for (const { text: content } of files) expect(content).toMatch(/[^\n]\n$/);
    // Lines of values have no room for a head; the manifest beside them names their origin.
    for (const { text: content } of files.filter(({ path }) => !path.endsWith(".ndjson"))) {
      expect(content).toMatch(/sha256:[0-9a-f]{64}/);
      expect(content).toContain("colloquy generate");
    }
  });

  it("leaves a document as it is when another part of the contract changes", () => {
    const change = (one: (typeof protocols)[number]) => (one.id === "sea" ? { ...one, version: "2" } : one);
    const after = run({ ...harbour, protocols: protocols.map(change), hash: sha256Hex("after") }, documents);
    const texts = (result: typeof after) =>
      result.outputs.flatMap(({ target, files }) =>
        files.map(({ path, text: content }) => [`${target}/${path}`, content] as const),
      );
    const before = new Map(texts(run(harbour, documents)));
    const changed = texts(after).filter(([path, content]) => before.get(path) !== content);
    expect(changed.map(([path]) => path)).toEqual(["markdown/sea.md", "openapi/sea.json"]);
  });

  it("keeps the names of targets that do not run", () => {
    const before = run(harbour, everyTarget).nameLock;
    const { nameLock, nameChanges } = run(contract([]), [{ target: "openapi" }], { nameLock: before });
    const kept = (lock: typeof before) =>
      Object.entries(lock.scopes).filter(([scope]) => scope.startsWith("json-schema/"));
    expect(kept(nameLock)).toEqual(kept(before));
    expect(new Set(nameChanges.map(({ kind }) => kind))).toEqual(new Set(["retired"]));
  });

  it("lets a target ask for names in its own scopes only", () => {
    const thief: Target = {
      ...writer("thief", []),
      requestNames: () => [{ scope: "openapi/files", key: "a", preferred: "a" }],
    };
    expect(() => run(harbour, [{ target: "thief" }], { targets: [thief] })).toThrow("not its own");
  });

  it("refuses two files in one place, also when only letter case differs", () => {
    const both = { targets: [writer("one", ["a/b.txt"]), writer("two", ["A/b.txt"])] };
    expect(
      codes(
        run(
          harbour,
          [
            { target: "one", out: "x" },
            { target: "two", out: "x" },
          ],
          both,
        ),
      ),
    ).toEqual([["duplicate-file", "/outputs"]]);
    expect(codes(run(harbour, [{ target: "one" }, { target: "two" }], both))).toEqual([]);
  });

  it.each(["/etc/a", "../a", "a/../b", "a//b", "a\\b", "a b", ""])("refuses the path %j", (path) => {
    expect(codes(run(harbour, [{ target: "one" }], { targets: [writer("one", [path])] }))).toEqual([
      ["illegal-path", "/contract"],
    ]);
  });

  it("completes options and refuses what the target does not know", () => {
    const one = { targets: [writer("one", ["a"])] };
    const { outputs } = run(harbour, [{ target: "one", options: { loud: true } }], one);
    expect(outputs[0]?.files[0]?.text).toBe('{"tone":"calm","loud":true}\n');
    const wrong = run(
      harbour,
      [{ target: "one", options: { tone: 3, pitch: "a/b", "x/y": null } }, { target: "two" }],
      one,
    );
    expect(codes(wrong)).toEqual([
      ["option-type", "/outputs/0/options/tone"],
      ["unknown-option", "/outputs/0/options/pitch"],
      ["unknown-option", "/outputs/0/options/x~1y"],
      ["unknown-target", "/outputs/1/target"],
    ]);
    expect(wrong.outputs).toEqual([]);
    expect(wrong.nameLock).toEqual(emptyNameLock);
  });
});

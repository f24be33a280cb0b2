import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { canDraft, draftSource } from "@colloquy/codegen";
import type { Contract as Source } from "@colloquy/define";
import { type Contract, hasErrors, read } from "@colloquy/ir";
import { contract as colloquy } from "@colloquy/schema/contract";
import { afterAll, describe, expect, it } from "vitest";
import { alias, contract, field, object, reference, text, union } from "./fixtures.ts";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Writes a draft where it can be imported, and reads it as `colloquy generate` would. */
async function reread(drafted: Contract): Promise<Contract> {
  const folder = mkdtempSync(join(tmpdir(), "colloquy-draft-"));
  folders.push(folder);
  symlinkSync(resolve(import.meta.dirname, "../../../node_modules"), join(folder, "node_modules"));
  mkdirSync(folder, { recursive: true });
  for (const { path, text: source } of draftSource(drafted, ["A draft."]))
    writeFileSync(join(folder, path), source);
  const module: { readonly contract: Source } = await import(join(folder, "contract.ts"));
  const { contract: found, diagnostics } = read(module.contract);
  expect(hasErrors(diagnostics)).toBe(false);
  if (found === undefined) throw new Error("The draft is no contract.");
  return found;
}

/** A contract without what a draft may change: hashes, and that a type had no name of its own. */
function essence(contract: Contract): object {
  const types = contract.types.map((type) => without(type, "hash", "derived"));
  return { ...without(contract, "hash"), types };
}

const without = <Value extends object, Name extends string>(value: Value, ...names: readonly Name[]) =>
  Object.fromEntries(
    Object.entries(value).filter(([name]) => !(names as readonly string[]).includes(name)),
  ) as Omit<Value, Name>;

/** The part of Colloquy's own contract that a draft can say: all its types, and what travels over HTTP. */
function ownContract(): Contract {
  const { contract: own } = read(colloquy);
  if (own === undefined) throw new Error("Our own contract cannot be read.");
  const protocols = own.protocols
    .filter(({ operations }) => operations.length > 0)
    .map((protocol) => ({
      ...without(protocol, "rpc"),
      channels: [],
      messages: [],
      order: [],
      counterparts: [],
    }));
  return { ...own, protocols };
}

describe("draftSource", { timeout: 30_000 }, () => {
  it("says all types and operations of a large contract so that reading it gives them again", async () => {
    const own = ownContract();
    expect(own.types.length).toBeGreaterThan(300);
    expect(essence(await reread(own))).toEqual(essence(own));
  });

  it("looks types that are made of each other up when they are used", async () => {
    const branch = object({
      id: "wood.Branch",
      fields: [
        field("type", { kind: "literal", value: "branch" }, "required"),
        field("of", { kind: "list", items: reference("wood.Tree") }),
      ],
    });
    const leaf = object({ id: "wood.Leaf", fields: [field("type", { kind: "literal", value: "leaf" })] });
    const tree = union({
      id: "wood.Tree",
      variants: [
        { keys: ["branch"], type: reference("wood.Branch") },
        { keys: ["leaf"], type: reference("wood.Leaf") },
      ],
    });
    const recursive = contract([branch, leaf, tree]);
    expect(essence(await reread(recursive))).toEqual(essence(recursive));
    const [types] = draftSource(recursive, []);
    expect(types?.text).toContain("z.lazy((): z.ZodType => branchSchema),\n  leafSchema,");
    expect(types?.text).toContain("required(list(treeSchema)");
  });

  it("gives two types of one name constants of their own", async () => {
    const twice = contract([alias({ id: "a.Berth", type: text }), alias({ id: "b.Berth", type: text })]);
    expect(essence(await reread(twice))).toEqual(essence(twice));
  });

  it("keeps text with slashes, quotes and marks of code as it is", async () => {
    const odd = contract([
      object({ id: "a.It", fields: [field('say "hi"', text), field("constructor", text, "clearable")] }),
      alias({ id: "a.Path", type: { kind: "string", pattern: "^\\/[a-z]+\\/\\d$" } }),
    ]);
    expect(essence(await reread(odd))).toEqual(essence(odd));
  });

  it("refuses what it cannot say", () => {
    const { contract: own } = read(colloquy);
    expect(own && canDraft(own)).toBe(false);
    expect(() => own && draftSource(own, [])).toThrow("says more than a draft can");
  });
});

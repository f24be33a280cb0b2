import { relative } from "node:path";
import { describe, expect, it } from "vitest";
import { createLinker } from "../mutations/linker.ts";
import { runMutations } from "../mutations/run.ts";
import { decodersOf, root } from "../mutations/sites.ts";
import { createReader } from "../mutations/trial.ts";

/** A sample of what `npm run mutations -- --all` does. */
describe("mutations of the TypeScript reader", { timeout: 120_000 }, () => {
  it("are noticed by the vectors, and whatever is not has a reason", async () => {
    const { score, mutations, survivors } = await runMutations(1);
    expect(survivors.filter(({ reason }) => reason === undefined)).toEqual([]);
    expect(mutations).toBeGreaterThan(120);
    expect(score).toBeGreaterThanOrEqual(0.9);
  });

  it("leave the reader itself as it was", async () => {
    const linker = createLinker();
    const { source } = linker.read(decodersOf("session"));
    const start = source.indexOf("export function checkTextPart");
    const edit = {
      start: source.indexOf("{", start) + 1,
      end: source.indexOf("{", start) + 1,
      text: "return undefined;",
    };
    const path = relative(root, decodersOf("session"));
    const vector = { id: "x", type: "session.TextPart", class: "missing", json: "{}", ok: false };
    const broken = createReader(linker, { operator: "x", path, line: 1, edit });
    expect(await broken(vector)).toEqual({ id: "x", ok: true, json: "{}" });
    expect((await createReader(linker)(vector)).ok).toBe(false);
  });
});

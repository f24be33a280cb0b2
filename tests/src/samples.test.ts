import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { judgeFolder } from "../samples/run.ts";
import { samplesFolder } from "../support/samples.ts";

const folder = samplesFolder("chucky-ws");

describe.skipIf(folder === undefined)("the samples of the dossiers", { timeout: 30_000 }, () => {
  it("are accepted or refused as their names say", () => {
    const verdicts = [...judgeFolder(dirname(folder ?? "")).values()].flat();
    expect(verdicts.filter(({ unexpected }) => unexpected.length > 0)).toEqual([]);
    expect(verdicts.length).toBeGreaterThan(200);
  });
});

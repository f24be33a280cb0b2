import { fileURLToPath } from "node:url";
import { faultOf, readVectors, runExecutor } from "@colloquy/repository/vectors";
import { expect, it } from "vitest";

const executor = fileURLToPath(new URL("../driver/vectors.ts", import.meta.url));

it("answers every golden vector as it must", { timeout: 120_000 }, async () => {
  const vectors = readVectors();
  const verdicts = await runExecutor([process.execPath, executor], vectors);
  const wrong = vectors.flatMap((vector) => {
    const fault = faultOf(vector, verdicts.get(vector.id));
    return fault === undefined ? [] : [`${vector.id}: ${fault}`];
  });
  expect(wrong.slice(0, 20)).toEqual([]);
  expect(wrong.length).toBe(0);
  expect(verdicts.size).toBe(vectors.length);
  expect(vectors.length).toBeGreaterThan(10_000);
});

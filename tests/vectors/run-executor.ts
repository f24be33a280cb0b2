import { spawn } from "node:child_process";
import type { Vector } from "./vectors.ts";
import type { Verdict } from "./verdict.ts";

/**
 * Puts every vector to an executor, a program of any language that reads `{ id, type, json }` and answers `{ id, ok, … }`, a
 * line each. Rejects when the program fails, whatever it said before.
 */
export async function runExecutor(
  [command, ...parameters]: readonly [string, ...string[]],
  vectors: readonly Vector[],
): Promise<ReadonlyMap<string, Verdict>> {
  const child = spawn(command, parameters, { stdio: ["pipe", "pipe", "inherit"] });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  const output = readAll(child.stdout);
  child.stdin.end(vectors.map(({ id, type, json }) => `${JSON.stringify({ id, type, json })}\n`).join(""));
  const [text, code] = await Promise.all([output, ended]);
  if (code !== 0) throw new Error(`${command} ${parameters.join(" ")} ended with ${code}.`);
  const verdicts = text
    .split("\n")
    .filter((line) => line !== "")
    .map((line): Verdict => JSON.parse(line));
  return new Map(verdicts.map((verdict) => [verdict.id, verdict]));
}

async function readAll(stream: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}

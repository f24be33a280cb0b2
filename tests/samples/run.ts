import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { contract } from "@colloquy/schema/contract";
import { judge, type Sample, type Verdict } from "./judge.ts";
import { noSamples } from "./planted.ts";

/** Judges every sample of a folder that has one folder per protocol. */
export function judgeFolder(root: string): ReadonlyMap<string, readonly Verdict[]> {
  const { protocols } = contract;
  return new Map(
    protocols.map((protocol) => [
      protocol.id,
      samplesUnder(root, protocol.id).map((sample) => judge(sample, protocol, protocols)),
    ]),
  );
}

const samplesUnder = (root: string, protocol: string): readonly Sample[] =>
  filesUnder(join(root, protocol))
    .map((path) => ({ path, name: relative(root, path).split(sep).join("/") }))
    .filter(({ name }) => !noSamples.has(name))
    .map(({ path, name }) => ({ name, text: readFileSync(path, "utf8") }));

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesUnder(path) : [path]));
}

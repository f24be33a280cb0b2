import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { text } from "node:stream/consumers";

const main = resolve(import.meta.dirname, "../src/main.ts");
const packages = resolve(import.meta.dirname, "../../../node_modules");

/** How a child process ended. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder of somebody who uses the command line. */
export interface Project extends Disposable {
  readonly folder: string;
  write(path: string, text: string): void;
  read(path: string): string;
  /** Makes a package of this repository importable from the project. */
  link(name: string): void;
  run(...args: readonly string[]): Promise<Outcome>;
  start(...args: readonly string[]): ChildProcessWithoutNullStreams;
}

/** Starts the command line as a process of its own. */
export const startCli = (cwd: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  spawn(process.execPath, ["--conditions=@colloquy/source", main, ...args], {
    cwd,
    env: { ...process.env, NO_COLOR: "1", ...env },
  });

/** Waits for the end of a process. */
export async function outcomeOf(child: ChildProcessWithoutNullStreams): Promise<Outcome> {
  const { promise, resolve: ended } = Promise.withResolvers<number | null>();
  child.once("close", ended);
  const [code, stdout, stderr] = await Promise.all([promise, text(child.stdout), text(child.stderr)]);
  return { code, stdout, stderr };
}

/** Creates a project with the packages a contract needs, a contract of one type and a configuration. */
export function createProject(): Project {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "colloquy-cli-")));
  for (const name of ["@colloquy/define", "colloquy"]) linkPackage(folder, name);
  const start = (...args: readonly string[]) => startCli(folder, args);
  const project: Project = {
    folder,
    write(path, content) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    },
    read: (path) => readFileSync(join(folder, path), "utf8"),
    link: (name) => linkPackage(folder, name),
    run: (...args) => outcomeOf(start(...args)),
    start,
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
  project.write("contract.ts", contractText("Number of the berth."));
  project.write("colloquy.config.ts", configText());
  return project;
}

function linkPackage(folder: string, name: string): void {
  const path = join(folder, "node_modules", name);
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(realpathSync(join(packages, name)), path);
}

/** A contract of one type with one field, described by `description`. */
export const contractText = (description: string, field = "number"): string => `
import { contract as defineContract, namespace, int32, required } from "@colloquy/define";

const harbour = namespace("harbour");
const berth = harbour.object("Berth", { description: "A place to moor.", examples: [{ ${field}: 4 }] }, {
  ${field}: required(int32(), ${JSON.stringify(description)}),
});

export const contract = defineContract({
  id: "harbour",
  title: "Harbour",
  version: "1.0.0",
  baseUri: "https://harbour.example/spec",
  description: "What a harbour says.",
  protocols: [],
  types: { harbour: [berth] },
});
`;

/** A configuration with one output. */
export const configText = (out = "spec"): string => `
import { defineConfig } from "colloquy";

export default defineConfig({
  contract: "./contract.ts",
  outputs: [{ target: "json-schema", out: ${JSON.stringify(out)} }],
});
`;

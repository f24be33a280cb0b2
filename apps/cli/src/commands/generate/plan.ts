import { dirname, join } from "node:path";
import type { GeneratedOutput, GenerateResult } from "@colloquy/codegen";
import type { NameLock } from "@colloquy/ir";
import type { CommandContext } from "../../command.ts";
import type { ValidConfig } from "../../config/validate.ts";
import { portableRelative } from "../../files/portable-relative.ts";
import { readText } from "../../files/read-text.ts";
import type { FileDiagnostic } from "../../terminal/diagnostics.ts";
import type { Answer } from "../../threads/answer.ts";
import { runThread, threadModule, unwrap } from "../../threads/run-thread.ts";
import type { Change, WantedFile } from "./output/change.ts";
import { compareFiles } from "./output/compare.ts";
import type { ProduceRequest } from "./produce/produce.ts";
import { knownFiles, nextManifest, readManifest } from "./records/manifest.ts";
import { readNameLock } from "./records/name-lock.ts";

/** What a run would do, and all it found out on the way. */
export interface Plan {
  readonly changes: readonly Change[];
  /** Every file whose content the run decides, bookkeeping included. Absolute. */
  readonly paths: readonly string[];
  readonly outputs: readonly GeneratedOutput[];
  readonly diagnostics: readonly FileDiagnostic[];
}

/** Nothing to do. */
export const emptyPlan: Plan = { changes: [], paths: [], outputs: [], diagnostics: [] };

/** Takes the files a run is made from, with their hashes, as soon as they are known, even when it then fails. */
export type FollowSources = (hashes: ReadonlyMap<string, string>) => void;

/** What the thread posts. */
interface Production {
  readonly sources: ReadonlyMap<string, string>;
  readonly answer: Answer<GenerateResult>;
}

/** Makes everything `config` asks for in memory and compares it with the disk. */
export async function makePlan(
  config: ValidConfig,
  context: CommandContext,
  follow: FollowSources,
): Promise<Plan> {
  const [nameLock, manifest] = await Promise.all([readNameLock(config.names), readManifest(config.manifest)]);
  const produced = await produce(nameLock, config, context, follow);
  const covers = coverage(config);
  const root = rootOf(config);
  const files = produced.outputs.flatMap((output) => placeFiles(output, root));
  const known = knownFiles(manifest, root, covers);
  const changes = await Promise.all([
    compareFiles(files, known),
    compareRecord(config.names, isEmpty(produced.nameLock) ? undefined : produced.nameLock),
    compareRecord(config.manifest, nextManifest(manifest, covers, produced.outputs)),
  ]);
  const paths = [...files.map(({ path }) => path), ...known.keys(), config.names, config.manifest];
  return { changes: changes.flat(), paths, outputs: produced.outputs, diagnostics: produced.diagnostics };
}

const placeFiles = ({ out, files }: GeneratedOutput, root: string): readonly WantedFile[] =>
  files.map(({ path, text }) => ({ path: join(root, out, path), text }));

const isEmpty = ({ scopes }: NameLock): boolean => Object.keys(scopes).length === 0;

/** Whether a run answers for the files of a target: for all of them when it runs the whole configuration. */
function coverage({ outputs, partial }: ValidConfig): (target: string) => boolean {
  const targets = new Set(outputs.map(({ target }) => target));
  return (target) => !partial || targets.has(target);
}

async function produce(
  nameLock: NameLock,
  config: ValidConfig,
  { terminal, signal }: CommandContext,
  follow: FollowSources,
): Promise<GenerateResult> {
  const production = await runThread<Production>({
    module: threadModule(import.meta.url, "./produce/produce-thread"),
    input: requestOf(nameLock, config),
    conditions: config.conditions,
    print: (text) => terminal.stderr.write(text),
    signal,
  });
  follow(production.sources);
  return unwrap(production.answer);
}

const requestOf = (nameLock: NameLock, config: ValidConfig): ProduceRequest => ({
  contract: config.contract,
  command: config.command,
  nameLock,
  outputs: config.outputs.map(({ target, out, options }) => ({
    target,
    options,
    out: portableRelative(rootOf(config), out),
  })),
});

/** Our own bookkeeping: a person's edit of it was read before, so nothing is lost. */
async function compareRecord(path: string, record: object | undefined): Promise<readonly Change[]> {
  const before = await readText(path);
  if (record === undefined) return [];
  const after = jsonText(record);
  if (before === after) return [];
  return [before === undefined ? { kind: "create", path, after } : { kind: "update", path, before, after }];
}

/** Folder that paths are shown relative to. */
export const rootOf = (config: ValidConfig): string => dirname(config.path);

/** JSON as a file of ours holds it. */
const jsonText = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

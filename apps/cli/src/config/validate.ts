import { dirname, resolve } from "node:path";
import { Failure } from "../failure.ts";
import { toDiagnostics } from "./issues.ts";
import { configSchema, type ParsedConfig, type ParsedOutput } from "./schema.ts";
import { checkTargets } from "./targets.ts";

/** A configuration without mistakes, with every default in its place and every path absolute. */
export interface ValidConfig {
  /** The file it stands in. */
  readonly path: string;
  readonly contract: { readonly module: string; readonly exportName: string | undefined };
  readonly names: string;
  readonly manifest: string;
  readonly command: string;
  readonly conditions: readonly string[];
  readonly outputs: readonly ValidOutput[];
  /** Whether `outputs` is only a part of what the file lists. */
  readonly partial: boolean;
}

/** One output without mistakes. */
export type ValidOutput = ParsedOutput & { readonly options: NonNullable<ParsedOutput["options"]> };

/** Checks what a configuration file exports. @throws Failure with one diagnostic for each mistake. */
export function validateConfig(path: string, exported: unknown): ValidConfig {
  const parsed = configSchema.safeParse(exported, { reportInput: true });
  const mistakes = [...(parsed.error?.issues ?? []).flatMap(toDiagnostics), ...checkTargets(exported)];
  if (parsed.success && mistakes.length === 0) return resolvePaths(path, parsed.data);
  const amount = mistakes.length === 1 ? "a mistake" : `${mistakes.length} mistakes`;
  throw new Failure("usage", `the configuration has ${amount}`, {
    diagnostics: mistakes.map((diagnostic) => ({ ...diagnostic, file: path })),
  });
}

function resolvePaths(path: string, config: ParsedConfig): ValidConfig {
  const folder = dirname(path);
  const [module = "", exportName] = config.contract.split("#");
  return {
    path,
    contract: { module: resolve(folder, module), exportName },
    names: resolve(folder, config.names ?? "names.lock.json"),
    manifest: resolve(folder, config.manifest ?? "colloquy.manifest.json"),
    command: config.command ?? "colloquy generate",
    conditions: config.conditions ?? [],
    partial: false,
    outputs: config.outputs.map((output) => ({
      ...output,
      out: resolve(folder, output.out),
      options: output.options ?? {},
    })),
  };
}

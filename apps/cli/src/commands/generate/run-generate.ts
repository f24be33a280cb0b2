import type { CommandContext } from "../../command.ts";
import { findConfig } from "../../config/find.ts";
import { loadConfig } from "../../config/load.ts";
import { targetIds, unknownTarget } from "../../config/targets.ts";
import type { ValidConfig } from "../../config/validate.ts";
import { Failure, throwIfInterrupted } from "../../failure.ts";
import { count, duration } from "../../terminal/progress.ts";
import { type FinishMode, finishes } from "./finish.ts";
import { emptyPlan, makePlan, type Plan, rootOf } from "./plan.ts";
import { createFreshness, type Freshness } from "./records/freshness.ts";
import { type FollowFiles, watchFiles } from "./watch.ts";

/** Flags of `colloquy generate`. */
export interface GenerateOptions {
  readonly check?: boolean | undefined;
  readonly dryRun?: boolean | undefined;
  readonly watch?: boolean | undefined;
  readonly force?: boolean | undefined;
  readonly config?: string | undefined;
}

/** `colloquy generate` */
export async function runGenerate(
  context: CommandContext,
  targets: readonly string[],
  options: GenerateOptions,
): Promise<void> {
  const once = (follow: FollowFiles) => generateOnce(context, targets, options, follow);
  if (options.watch) return watchFiles(once, context);
  await once(() => undefined);
}

async function generateOnce(
  context: CommandContext,
  targets: readonly string[],
  options: GenerateOptions,
  follow: FollowFiles,
): Promise<void> {
  const path = findConfig(context.terminal.cwd, options.config);
  follow([path]);
  const config = select(await loadConfig(path, context), targets);
  follow([config.contract.module, config.names]);
  const freshness = createFreshness(rootOf(config), config);
  const inputs = await freshness.unchanged();
  if (inputs === undefined) return generateAnew(config, { context, options, follow, freshness });
  follow(inputs);
  context.report.detail(`no change in the ${count(inputs.length, "file")} that decide what is generated`);
  return finish(emptyPlan, config, context, options);
}

interface Surroundings {
  readonly context: CommandContext;
  readonly options: GenerateOptions;
  readonly follow: FollowFiles;
  readonly freshness: Freshness;
}

async function generateAnew(config: ValidConfig, { context, options, follow, freshness }: Surroundings) {
  const begin = performance.now();
  let sources: ReadonlyMap<string, string> = new Map();
  const plan = await makePlan(config, context, (hashes) => {
    sources = hashes;
    follow([...hashes.keys()]);
  });
  context.report.diagnostics(plan.diagnostics);
  context.report.detail(
    `made in ${duration(performance.now() - begin)} from ${count(sources.size, "module")}`,
  );
  await finish(plan, config, context, options);
  if (modeOf(options) === "write" || plan.changes.length === 0) await freshness.remember(sources, plan.paths);
}

function finish(
  plan: Plan,
  config: ValidConfig,
  context: CommandContext,
  options: GenerateOptions,
): Promise<void> {
  throwIfInterrupted(context.signal);
  const { command } = config;
  const force = options.force ?? false;
  return finishes[modeOf(options)]({ plan, root: rootOf(config), command, force, context });
}

const modeOf = ({ check, dryRun }: GenerateOptions): FinishMode =>
  check ? "check" : dryRun ? "list" : "write";

/** The configuration with only the outputs of these targets; all of it when none is named. */
function select(config: ValidConfig, targets: readonly string[]): ValidConfig {
  if (targets.length === 0) return config;
  const unknown = targets.filter((target) => !targetIds.includes(target));
  if (unknown.length > 0)
    throw new Failure("usage", "that cannot be generated", {
      diagnostics: unknown.map((target) => unknownTarget(target, "")),
    });
  const outputs = config.outputs.filter(({ target }) => targets.includes(target));
  if (outputs.length > 0) return { ...config, outputs, partial: true };
  throw new Failure("usage", `${config.path} has no output of ${targets.join(" or ")}`, {
    help: `It has: ${[...new Set(config.outputs.map(({ target }) => target))].join(", ")}`,
  });
}

import { relative } from "node:path";
import type { CommandContext } from "../../command.ts";
import { Failure } from "../../failure.ts";
import { count } from "../../terminal/progress.ts";
import { applyChanges } from "./output/apply.ts";
import type { Change } from "./output/change.ts";
import { formatDiff, SHORT, WHOLE } from "./output/diff.ts";
import { lossesOf, refuseLosses } from "./output/edits.ts";
import type { Plan } from "./plan.ts";

/** What to do with a plan. */
export interface Finish {
  readonly plan: Plan;
  /** Folder that paths are shown relative to. */
  readonly root: string;
  /** What makes the files again. */
  readonly command: string;
  readonly force: boolean;
  readonly context: CommandContext;
}

/** Ways to end a run. */
export type FinishMode = "write" | "check" | "list";

/** Ends a run. */
export const finishes: Readonly<Record<FinishMode, (finish: Finish) => Promise<void>>> = {
  write: finishWriting,
  check: finishChecking,
  list: finishListing,
};

async function finishWriting(finish: Finish): Promise<void> {
  const { plan, root, force, context } = finish;
  if (!force) refuseLosses(plan.changes);
  await applyChanges(plan.changes, root, context.signal);
  for (const line of changeLines(finish)) context.report.note(line);
  context.report.note(
    plan.changes.length === 0 ? "everything is up to date" : `${countFiles(plan.changes)} written`,
  );
  record(finish, true);
}

async function finishChecking(finish: Finish): Promise<void> {
  const { plan, root, command, context } = finish;
  const { report } = context;
  record(finish, plan.changes.length === 0);
  if (plan.changes.length === 0) return report.note("everything is up to date");
  report.diagnostics(lossesOf(plan.changes));
  for (const line of formatDiff(plan.changes, root, report.out, report.verbose ? WHOLE : SHORT))
    report.result(line);
  throw new Failure("stale", `${countFiles(plan.changes)} out of date`, { help: `Run: ${command}` });
}

async function finishListing(finish: Finish): Promise<void> {
  const { plan, context } = finish;
  for (const line of changeLines(finish)) context.report.result(line);
  context.report.diagnostics(lossesOf(plan.changes));
  context.report.note(
    plan.changes.length === 0 ? "everything is up to date" : `${countFiles(plan.changes)} would change`,
  );
  record(finish, true);
}

const countFiles = (changes: readonly Change[]): string => count(changes.length, "file");

const changeLines = ({ plan, root }: Finish): readonly string[] =>
  plan.changes.map(({ kind, path }) => `${kind}  ${relative(root, path)}`);

/** The whole outcome, for a program. */
function record({ plan, root, context }: Finish, ok: boolean): void {
  const { changes, outputs, diagnostics } = plan;
  context.report.record({
    ok,
    data: {
      changes: changes.map(({ kind, path, loses }) => ({
        kind,
        path: relative(root, path),
        ...(loses === undefined ? {} : { loses }),
      })),
      outputs: outputs.map(({ target, out, files }) => ({ target, out, files: files.length })),
    },
    diagnostics,
  });
}

import { contract } from "@colloquy/schema/contract";
import type { CommandContext } from "../../command.ts";
import { Failure, throwIfInterrupted } from "../../failure.ts";
import { count } from "../../terminal/progress.ts";
import type { Reporter } from "../../terminal/reporter.ts";
import { findInputs } from "./inputs.ts";
import { AMBIGUOUS, type Judgement, judge } from "./judge.ts";
import { parseOptions, type ValidateFlags } from "./options.ts";
import { countByProtocol, formatCounts } from "./summary.ts";

/** `colloquy validate` */
export async function runValidate(
  { terminal, report, signal }: CommandContext,
  given: readonly string[],
  flags: ValidateFlags,
): Promise<void> {
  const options = parseOptions(flags, contract.protocols);
  const judgements: Judgement[] = [];
  for (const { name, read } of await findInputs(terminal, given)) {
    throwIfInterrupted(signal);
    const judgement = judge(name, await read(), options);
    judgements.push(judgement);
    printJudgement(judgement, report);
  }
  conclude(judgements, report);
}

function printJudgement({ file, protocol, reason, order, diagnostics }: Judgement, report: Reporter): void {
  report.diagnostics(diagnostics.filter((one) => isWorthTelling(one, report.verbose)));
  if (protocol !== undefined)
    report.detail(`${file}: ${protocol}${reason === undefined ? "" : `, since ${reason}`}; order: ${order}`);
}

/** Of notes, those that suggest something; with `-v` all. */
const isWorthTelling = ({ severity, help }: Judgement["diagnostics"][number], verbose: boolean): boolean =>
  severity !== "note" || verbose || help !== undefined;

function conclude(judgements: readonly Judgement[], report: Reporter): void {
  const counts = countByProtocol(judgements);
  const diagnostics = judgements.flatMap((judgement) => judgement.diagnostics);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  for (const line of formatCounts(counts)) report.result(line);
  const files = judgements.map(({ diagnostics: own, ...facts }) => ({ ...facts, diagnostics: own.length }));
  report.record({ ok: errors.length === 0, data: { protocols: counts, files }, diagnostics });
  if (errors.length === 0) return;
  const isOnlyUnclear = errors.every(({ code }) => code === AMBIGUOUS);
  const amount = `${count(errors.length, "problem")} in ${count(new Set(errors.map(({ file }) => file)).size, "file")}`;
  throw new Failure(
    isOnlyUnclear ? "usage" : "invalid",
    isOnlyUnclear ? "the protocol is not clear" : amount,
  );
}

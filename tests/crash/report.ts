import type { CrashFigures } from "./crash-run.ts";

/** The figures as a person reads them; whatever was lost or wrong is named. */
export function toReport(figures: CrashFigures, seed: number): string {
  const { kills, midTurn, duringStart, shown, ephemeral, acknowledged, lost, faults } = figures;
  return [
    `kills            ${kills} (${midTurn} with a turn running, ${duringStart} during start; seed ${seed})`,
    `events shown     ${shown} stored, ${ephemeral} live`,
    `messages         ${acknowledged} acknowledged`,
    `turns cut        ${figures.cutTurns}, ended as failed or cancelled`,
    `slowest start    ${figures.slowestStartMs.toFixed(0)} ms`,
    `lost             ${lost.length}`,
    ...lost.map((line) => `  ${line}`),
    `faults           ${faults.length}`,
    ...faults.map((line) => `  ${line}`),
    "",
  ].join("\n");
}

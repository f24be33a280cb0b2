import { operators } from "./mutants.ts";
import { readerFaults } from "./reader-faults.ts";
import type { Score, Survivor } from "./run.ts";

const descriptions = new Map(
  [...readerFaults, ...operators].map(({ name, description }) => [name, description]),
);

/** The score for people: how often each operator was tried, what was not noticed, and why. */
export function toReport(score: Score): string {
  const lines = score.operators.map(({ operator, mutations, equivalent, noticed }) => {
    const count = `${noticed}/${mutations - equivalent}`.padStart(11);
    return `${count}  ${operator.padEnd(32)} ${descriptions.get(operator)}`;
  });
  const { vectors, mutations, equivalent, noticed, survivors } = score;
  const whole = `${vectors} vectors notice ${noticed} of ${mutations - equivalent} mutations: ${percent(score.score)}`;
  const rest = `${equivalent} more generate the same code.`;
  return [...lines, "", ...survivors.map(toLine), whole, rest, ""].join("\n");
}

const toLine = ({ operator, type, pointer, reason }: Survivor): string =>
  `survived  ${operator} in ${type}${pointer}\n          ${reason ?? "NO REASON IS KNOWN"}`;

/** Rounded down, so that 100 % means all. */
const percent = (share: number): string => `${(Math.floor(share * 10_000) / 100).toFixed(2)} %`;

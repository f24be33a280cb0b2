import { decoderOperators } from "./operators/decoder.ts";
import { runtimeOperators } from "./operators/runtime.ts";
import type { Score, Survivor } from "./run.ts";

const descriptions = new Map(
  [...Object.values(runtimeOperators).flat(), ...decoderOperators].map(({ name, description }) => [
    name,
    description,
  ]),
);

/** The score for people: what was done how often, what was not noticed, and why. */
export function toReport({ vectors, mutations, noticed, score, operators, survivors }: Score): string {
  const lines = operators.map(
    ({ operator, mutations: all, noticed: found }) =>
      `${`${found}/${all}`.padStart(9)}  ${operator.padEnd(32)} ${descriptions.get(operator)}`,
  );
  const whole = `${noticed} of ${mutations} mutations noticed by ${vectors} vectors: ${percent(score)}`;
  return [...lines, "", ...survivors.map(toLine), whole, ""].join("\n");
}

const toLine = ({ operator, place, at, reason }: Survivor): string =>
  `survived  ${operator} in ${place} (${at})\n          ${reason ?? "NOBODY HAS SAID WHY"}`;

/** Rounded down, so that 100 % means all. */
const percent = (share: number): string => `${(Math.floor(share * 10_000) / 100).toFixed(2)} %`;

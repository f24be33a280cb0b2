import type { Loss } from "../../codec/losses.ts";

/** Why something is lost, and the word of the table that covers it. */
export interface Reason {
  readonly why: string;
  readonly word: string;
}

type Reasons = (what: string) => Reason | undefined;

/** Tables never change, and every conversion asks them: each is prepared once. */
const prepared = {
  toProtocol: new WeakMap<readonly Loss[], Reasons>(),
  fromProtocol: new WeakMap<readonly Loss[], Reasons>(),
};

/** Finds the reason a protocol gives for a loss: that of the longest word that covers it. */
export function reasonsOf(losses: readonly Loss[], direction: Loss["direction"]): Reasons {
  const known = prepared[direction].get(losses);
  if (known) return known;
  const reasons = createReasons(losses, direction);
  prepared[direction].set(losses, reasons);
  return reasons;
}

function createReasons(losses: readonly Loss[], direction: Loss["direction"]): Reasons {
  const words = losses
    .filter((loss) => loss.direction === direction)
    .flatMap(({ what, why }) => what.split(", ").map((word) => ({ covers: patternOf(word), word, why })))
    .toSorted((one, other) => other.word.length - one.word.length);
  return (what) => words.find(({ covers }) => covers.test(what));
}

/** A word covers itself and everything below it. */
const patternOf = (word: string): RegExp =>
  new RegExp(`^${word.split("*").map(escaped).join(".*")}(?:\\..*)?$`);

const escaped = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Why a model stopped, as `llm.generation` reports it. */
const finishReasons = new Map([
  ["end", "stop"],
  ["toolCalls", "tool_calls"],
  ["length", "length"],
  ["interrupted", "cancelled"],
  ["error", "error"],
]);

/** The finish reason of a stop reason; one that this wire does not know stays as it is. */
export const toFinishReason = (stopReason: string): string => finishReasons.get(stopReason) ?? stopReason;

/** The stop reason of a finish reason; an unknown one reads `end`. */
export const fromFinishReason = (finishReason: string): string => keyOf(finishReasons, finishReason) ?? "end";

/** Why a turn was cancelled, as a sentence for a person, and the note that stands in the conversation for it (§7). */
interface InterruptText {
  readonly reason: string;
  readonly note: string;
}

const interrupts = new Map<string, InterruptText>([
  ["user", { reason: "The user asked to stop.", note: "The user stopped this work." }],
  ["shutdown", { reason: "The server stopped.", note: "The server stopped during this work." }],
  ["crash", { reason: "The server broke off.", note: "The server broke off during this work." }],
  ["disconnect", { reason: "The client has left.", note: "The client left during this work." }],
  ["superseded", { reason: "A newer message took its place.", note: "A newer message replaced this work." }],
]);

/** What is reported of an interrupt. */
export const toInterruptText = (reason: string): InterruptText =>
  interrupts.get(reason) ?? { reason, note: "This work was stopped." };

/** The reason behind a text; an unknown text reads `user`. */
export const fromInterruptText = (text: string | null | undefined): string =>
  [...interrupts].find(([, { reason }]) => reason === text)?.[0] ?? "user";

const keyOf = (table: ReadonlyMap<string, string>, value: string): string | undefined =>
  [...table].find(([, known]) => known === value)?.[0];

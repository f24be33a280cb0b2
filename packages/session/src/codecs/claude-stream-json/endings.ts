interface Ending {
  readonly subtype: "error_max_turns" | "error_max_budget_usd" | "error_during_execution";
  readonly terminal_reason: string;
}

/** What a failure is called in a `result` (§4.6). The terminal reasons of the last three are INFERRED. */
const endings: Readonly<Record<string, Ending>> = {
  max_turns: { subtype: "error_max_turns", terminal_reason: "max_turns" },
  max_budget: { subtype: "error_max_budget_usd", terminal_reason: "budget_exhausted" },
  agent_failed: { subtype: "error_during_execution", terminal_reason: "model_error" },
  invalid_input: { subtype: "error_during_execution", terminal_reason: "turn_setup_failed" },
  internal: { subtype: "error_during_execution", terminal_reason: "api_error" },
};
const otherwise: Ending = { subtype: "error_during_execution", terminal_reason: "model_error" };

export const endingOf = (code: string): Ending => endings[code] ?? otherwise;

/** The failure behind a `result`; what has no code of its own is the agent's. */
export function failureCodeOf({ subtype, terminalReason }: Told): string {
  const known = Object.entries(endings).find(([, ending]) =>
    subtype === "error_during_execution"
      ? ending.terminal_reason === terminalReason
      : ending.subtype === subtype,
  );
  return known?.[0] ?? "agent_failed";
}

interface Told {
  readonly subtype: string;
  readonly terminalReason: string | undefined;
}

const stopWords: Readonly<Record<string, string>> = {
  end: "end_turn",
  toolCalls: "tool_use",
  length: "max_tokens",
};

/** What the model API calls a stop reason; it has no word for a message that was broken off. */
export const toStopReason = (stopReason: string | undefined): string | null =>
  stopWords[stopReason ?? ""] ?? null;

/** `undefined`: it does not say. */
export function fromStopReason(word: string | null | undefined): string | undefined {
  if (word === null || word === undefined) return undefined;
  return Object.entries(stopWords).find(([, known]) => known === word)?.[0] ?? "end";
}

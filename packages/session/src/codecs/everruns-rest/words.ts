/** Id of the protocol; the key of its facts under `native`. */
export const protocolId = "everruns-rest";

/** Seeded by the original (§2.2): every session runs on this harness unless it names another. */
export const defaultHarnessId = "harness_01933b5a000070008000000000000601";
/** The only organization of this server (§2.2). */
export const organizationId = "org_00000000000000000000000000000001";

/** Why a model stopped, in the words of `llm.generation`. */
export const finishReasons = {
  end: "stop",
  toolCalls: "tool_calls",
  length: "length",
  interrupted: "cancelled",
  error: "error",
} as const;

/** Why a turn was cancelled, in words for a person, and the note that stands in the conversation for it (§7). */
export const interruptWords: Readonly<Record<string, { readonly reason: string; readonly note: string }>> = {
  user: { reason: "The user asked to stop.", note: "The user stopped this work." },
  shutdown: { reason: "The server stopped.", note: "The server stopped during this work." },
  crash: { reason: "The server broke off.", note: "The server broke off during this work." },
  disconnect: { reason: "The client has left.", note: "The client left during this work." },
  superseded: { reason: "A newer message took its place.", note: "A newer message replaced this work." },
};

/** The key in a table of words that has this word; the first key when none has. */
export function keyOf<Key extends string>(
  table: Readonly<Record<Key, string>>,
  word: string,
  other: Key,
): Key {
  return (Object.keys(table) as Key[]).find((key) => table[key] === word) ?? other;
}

/** What a session does, for people (§8.1). */
export const labels = {
  preparing: "preparing...",
  compressing: "compressing context...",
  thinking: "thinking...",
  drafting: "drafting response...",
  steered: "steer applied; continuing...",
  interrupting: "interrupting...",
  ready: "ready",
} as const;

export const queuedLabel = (length: number): string => `queued (${length})`;

/** Titles a piece of reasoning: its leading bold phrase, else its first line, in lower case. */
export function thoughtLabel(piece: string): string {
  const bold = /^\s*\*\*(.+?)\*\*/.exec(piece)?.[1];
  const [line = ""] = piece.trim().split("\n");
  return `thinking: ${(bold ?? line).trim().toLowerCase() || "reasoning"}`;
}

import type { TokenBreakdown, Tool } from "@colloquy/schema/loaf-rpc";

const perEntry = 20;
const perImage = 850;
/** What a provider adds; an unknown one adds nothing known (§7). */
const overheads: Readonly<Record<string, number>> = { openai: 42, openrouter: 48, antigravity: 58 };

export interface Counted {
  readonly text: string;
  readonly images?: readonly unknown[] | undefined;
}

const tokensOf = (text: string): number => Math.ceil(text.length / 4);

/** Tokens of one entry of the history. */
export const entryTokens = ({ text, images = [] }: Counted): number =>
  perEntry + tokensOf(text) + perImage * images.length;

/** Tokens by cause, by the original's rule of thumb (§7). */
export function estimate(
  instruction: string,
  tools: readonly Tool[],
  provider: string | null,
  conversation: number,
): TokenBreakdown {
  return {
    pinned_tokens: perEntry + tokensOf(instruction.trim().replace(/\s+/g, " ")),
    conversation_tokens: conversation,
    tool_schema_tokens: provider === null ? 0 : toolTokens(tools, provider === "antigravity" ? 24 : 18),
    provider_overhead_tokens: provider === null ? 0 : (overheads[provider] ?? 0),
  };
}

function toolTokens(tools: readonly Tool[], perTool: number): number {
  const texts = tools.map(
    ({ name, description, input_schema }) =>
      name + description + (input_schema === undefined ? "" : JSON.stringify(input_schema)),
  );
  const fixed = perTool === 24 ? 24 : 16;
  return tokensOf(texts.join("")) + perTool * tools.length + fixed;
}

export const totalOf = (breakdown: TokenBreakdown): number =>
  breakdown.pinned_tokens +
  breakdown.conversation_tokens +
  breakdown.tool_schema_tokens +
  breakdown.provider_overhead_tokens;

/** Sizes that start a compaction and that it aims at (§12). */
export function windowLimits(window: number): { readonly high: number; readonly target: number } {
  const share = (part: number) => Math.max(6000, Math.floor(window * part));
  return { high: share(0.82), target: share(0.74) };
}

/** The window of a model: what it says, else what its name suggests (§12). */
export function windowOf(model: string, said: number | undefined): number {
  if (said !== undefined) return Math.min(2_000_000, Math.max(8000, said));
  if (model.includes("nano")) return 64_000;
  return model.includes("mini") ? 128_000 : 272_000;
}

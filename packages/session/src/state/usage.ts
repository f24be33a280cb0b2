import type { Usage } from "@colloquy/schema/session";

type OptionalCount = "cacheReadTokens" | "cacheCreationTokens" | "costUsd";

/** Sum of two consumptions; `undefined` counts as nothing. An optional count is present if either side has it. */
export function addUsage(left: Usage | undefined, right: Usage): Usage;
export function addUsage(left: Usage | undefined, right: Usage | undefined): Usage | undefined;
export function addUsage(left: Usage | undefined, right: Usage | undefined): Usage | undefined {
  if (!left || !right) return left ?? right;
  return {
    inputTokens: left.inputTokens + right.inputTokens,
    outputTokens: left.outputTokens + right.outputTokens,
    ...sumOf("cacheReadTokens", left, right),
    ...sumOf("cacheCreationTokens", left, right),
    ...sumOf("costUsd", left, right),
  };
}

function sumOf<Name extends OptionalCount>(
  name: Name,
  left: Usage,
  right: Usage,
): { readonly [K in Name]?: number } {
  if (left[name] === undefined && right[name] === undefined) return {};
  return { [name]: (left[name] ?? 0) + (right[name] ?? 0) } as { readonly [K in Name]: number };
}

import { fileURLToPath } from "node:url";

/** Where in a source an error comes from, as far as its stack shows; the modules of Node.js itself do not count. */
export function sourceLine(error: unknown): { readonly file?: string; readonly line?: number } {
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  const [, url, line] = /(file:\/\/[^\s:)]+):(\d+)/.exec(stack) ?? [];
  return url === undefined ? {} : { file: fileURLToPath(url), line: Number(line) };
}

import { text } from "node:stream/consumers";
import { Failure } from "../../../failure.ts";
import type { Terminal } from "../../../terminal/terminal.ts";

/**
 * The one message to send: the prompt, with piped text behind it. Nothing when a person sits at the terminal and gave no
 * prompt. Together with a prompt only a pipe or a file is read: other kinds of stdin may stay open and empty for ever.
 */
export async function readPrompt(
  prompt: string | undefined,
  { stdin, pipedStdin }: Terminal,
): Promise<string | undefined> {
  if (prompt === undefined && stdin.isTTY) return undefined;
  const piped = prompt === undefined || pipedStdin ? await text(stdin) : "";
  const parts = [prompt ?? "", piped.trimEnd()].filter((part) => part !== "");
  if (parts.length > 0) return parts.join("\n\n");
  throw new Failure("usage", "there is no message to send", { help: 'Give it -p "…", or text on stdin.' });
}

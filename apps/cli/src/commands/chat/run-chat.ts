import { text } from "node:stream/consumers";
import type { CommandContext } from "../../command.ts";
import { Failure } from "../../failure.ts";
import type { Terminal } from "../../terminal/terminal.ts";
import type { Way } from "./chat.ts";
import { loadDriver } from "./drivers/index.ts";
import { converse } from "./modes/interactive.ts";
import { sayOnce } from "./modes/one-shot.ts";
import { watchSession } from "./modes/watch.ts";
import { type ChatFlags, type ChatOptions, parseOptions } from "./options.ts";

/** `colloquy chat` */
export async function runChat(context: CommandContext, url: string, flags: ChatFlags): Promise<void> {
  const options = parseOptions(url, flags, context.terminal.env);
  const way = await chooseWay(options, context);
  const driver = await loadDriver(options.via);
  if (options.watch && driver.cannotWatch !== undefined) throw new Failure("usage", driver.cannotWatch);
  await using conversation = await driver.open({
    ...options,
    from: options.watch ? "start" : "now",
    warn: (text) => context.report.note(text),
    signal: context.signal,
  });
  context.report.note(context.report.err.dim(`session ${conversation.sessionId ?? "without an id"}`));
  await way({ conversation, feed: conversation.events, options, context });
}

async function chooseWay(options: ChatOptions, { terminal, report }: CommandContext): Promise<Way> {
  if (options.watch) return watchSession;
  const text = await readPrompt(options.prompt, terminal);
  if (text !== undefined) return (chat) => sayOnce(chat, text);
  if (!report.json) return converse;
  throw new Failure("usage", "--json is for programs: give it -p, --watch, or text on stdin");
}

/**
 * The one message to send: the prompt, with piped text behind it. Nothing when a person sits at the terminal and gave no
 * prompt. Together with a prompt only a pipe or a file is read: other kinds of stdin may stay open and empty for ever.
 */
async function readPrompt(
  prompt: string | undefined,
  { stdin, pipedStdin }: Terminal,
): Promise<string | undefined> {
  if (prompt === undefined && stdin.isTTY) return undefined;
  const piped = prompt === undefined || pipedStdin ? await text(stdin) : "";
  const parts = [prompt ?? "", piped.trimEnd()].filter((part) => part !== "");
  if (parts.length > 0) return parts.join("\n\n");
  throw new Failure("usage", "there is no message to send", { help: 'Give it -p "…", or text on stdin.' });
}

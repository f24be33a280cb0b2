import type { CommandContext } from "../../command.ts";
import { Failure } from "../../failure.ts";
import type { Way } from "./chat.ts";
import { loadDriver } from "./drivers/index.ts";
import { converse } from "./modes/interactive.ts";
import { sayOnce } from "./modes/one-shot.ts";
import { watchSession } from "./modes/watch.ts";
import { type ChatFlags, type ChatOptions, parseOptions } from "./options.ts";
import { readPrompt } from "./terminal/read-prompt.ts";

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

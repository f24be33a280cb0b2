import type { CommandDefinition } from "../../command.ts";
import { protocolIds } from "./drivers/index.ts";

const none: readonly string[] = [];
const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];

/** `colloquy chat` */
export const chat: CommandDefinition = {
  name: "chat",
  summary: "Talks to an agent over the wire you choose.",
  examples: [
    { line: "colloquy chat --via chucky-ws http://localhost:7420", purpose: "a conversation" },
    {
      line: 'colloquy chat --via everruns-rest -p "hello" http://localhost:7420',
      purpose: "one turn; the answer goes to stdout, all else to stderr",
    },
    {
      line: 'git diff | colloquy chat --via everruns-rest -p "review this" http://localhost:7420',
      purpose: "piped text stands behind the prompt",
    },
    {
      line: "colloquy chat --via everruns-rest --session ID --watch http://localhost:7420",
      purpose: "look on while others talk, from the first event",
    },
  ],
  configure: (command, start) =>
    void command
      .argument("<url>", "where the server is")
      .requiredOption("--via <protocol>", `wire to use: ${protocolIds.join(" or ")}`)
      .option("--session <id>", "go on with this session, whichever wire it was begun over")
      .option("-p, --prompt <text>", "send this message, print the answer and end")
      .option("--watch", "only watch the session; Ctrl-C ends it")
      .option(
        "--tool <definition>",
        "tool of a new session that this client runs: name or JSON; repeatable",
        collect,
        none,
      )
      .option("--answer <tool=text>", "answer calls of a tool with this text; repeatable", collect, none)
      .option("--token <token>", "credential to send; COLLOQUY_TOKEN when not given")
      .action((url, options) =>
        start(async (context) => {
          const { runChat } = await import("./run-chat.ts");
          await runChat(context, url, options);
        }),
      ),
};

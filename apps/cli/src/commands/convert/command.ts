import type { CommandDefinition } from "../../command.ts";

/** `colloquy convert` */
export const convert: CommandDefinition = {
  name: "convert",
  summary: "Converts a captured session to another protocol and reports what is lost.",
  examples: [
    {
      line: "colloquy convert --to everruns-rest session.jsonl > session.everruns.jsonl",
      purpose: "the frames go to stdout, what is lost to stderr",
    },
    {
      line: "colloquy convert --from chucky-ws --to blackbox-ws --json -",
      purpose: "from stdin, when the protocol is known; everything as one JSON object",
    },
  ],
  configure: (command, start) =>
    void command
      .argument("<file>", "NDJSON, JSON or event-stream capture; - for stdin")
      .requiredOption("--to <protocol>", "target protocol")
      .option("--from <protocol>", "protocol it is of; found out when not given")
      .action((file, options) =>
        start(async (context) => {
          const { runConvert } = await import("./run-convert.ts");
          await runConvert(context, file, options);
        }),
      ),
};

import { Option } from "@commander-js/extra-typings";
import type { CommandDefinition } from "../../command.ts";

/** `colloquy validate` */
export const validate: CommandDefinition = {
  name: "validate",
  summary: "Checks captured frames: the shape of each, and the order of all.",
  examples: [
    { line: "colloquy validate session.jsonl", purpose: "one transcript; its protocol is found out" },
    {
      line: "colloquy validate captures/",
      purpose: "every transcript of a folder, with counts per protocol",
    },
    {
      line: 'echo \'{"type":"ping"}\' | colloquy validate --protocol chucky-ws -',
      purpose: "one frame, for its shape alone",
    },
  ],
  configure: (command, start) =>
    void command
      .argument("<file...>", "NDJSON, JSON or event-stream captures; folders and globs too; - for stdin")
      .option("--protocol <id>", "do not find the protocol out; it is this one")
      .addOption(
        new Option("--from <side>", "who sent bare frames; found out when not given").choices([
          "client",
          "server",
        ]),
      )
      .action((files, options) =>
        start(async (context) => {
          const { runValidate } = await import("./run-validate.ts");
          await runValidate(context, files, options);
        }),
      ),
};

import { Option } from "@commander-js/extra-typings";
import type { CommandDefinition } from "../../command.ts";

/** `colloquy generate` */
export const generate: CommandDefinition = {
  name: "generate",
  summary: "Writes documents and clients from a contract.",
  examples: [
    { line: "colloquy generate", purpose: "everything colloquy.config.ts lists" },
    { line: "colloquy generate openapi typescript", purpose: "only these targets" },
    { line: "colloquy generate --check", purpose: "write nothing; show what is out of date and exit with 4" },
    { line: "colloquy generate --watch", purpose: "again at every change of the contract" },
  ],
  configure: (command, start) =>
    void command
      .argument("[target...]", "targets to generate; all of the configuration when none is named")
      .addOption(
        new Option(
          "--check",
          "write nothing; exit with 4 and show the difference when files are out of date",
        ).conflicts(["dryRun", "force"]),
      )
      .option("--dry-run", "write nothing; list the files that would be created, updated and deleted")
      .option("--watch", "go on, and generate again when the contract or the configuration changes")
      .option("--force", "overwrite generated files that were edited by hand")
      .option("--config <file>", "configuration file; the nearest colloquy.config.* when not given")
      .action((targets, options) =>
        start(async (context) => {
          const { runGenerate } = await import("./run-generate.ts");
          await runGenerate(context, targets, options);
        }),
      ),
};

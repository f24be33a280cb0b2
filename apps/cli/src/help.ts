import type { CommandUnknownOpts, Help } from "@commander-js/extra-typings";
import type { Example } from "./command.ts";
import { exitCodes } from "./exit-codes.ts";
import type { Theme } from "./terminal/theme.ts";

type Row = readonly [term: string, description: string];

/** Help of one command: what it does, then examples, then everything else. */
export function formatHelp(
  command: CommandUnknownOpts,
  helper: Help,
  examples: readonly Example[],
  theme: Theme,
): string {
  const sections: readonly (readonly [title: string, rows: readonly Row[]])[] = [
    [
      "Commands",
      helper
        .visibleCommands(command)
        .map((sub) => [helper.subcommandTerm(sub), helper.subcommandDescription(sub)]),
    ],
    [
      "Arguments",
      helper
        .visibleArguments(command)
        .map((argument) => [helper.argumentTerm(argument), argument.description]),
    ],
    ["Options", options(command, helper)],
    [
      "Exit codes",
      Object.entries(exitCodes).map(([name, { code, meaning }]) => [`${code} ${name}`, meaning]),
    ],
  ];
  return [
    command.description(),
    "",
    theme.heading("Examples"),
    ...examples.flatMap(({ line, purpose }) => [`  ${theme.dim(`# ${purpose}`)}`, `  ${line}`]),
    "",
    theme.heading("Usage"),
    `  ${helper.commandUsage(command)}`,
    ...sections
      .filter(([, rows]) => rows.length > 0)
      .flatMap(([title, rows]) => ["", theme.heading(title), ...table(rows)]),
    "",
  ].join("\n");
}

function options(command: CommandUnknownOpts, helper: Help): readonly Row[] {
  const all = [...helper.visibleOptions(command), ...helper.visibleGlobalOptions(command)];
  return all.map((option) => [helper.optionTerm(option), helper.optionDescription(option)]);
}

function table(rows: readonly Row[]): readonly string[] {
  const width = Math.max(...rows.map(([term]) => term.length));
  return rows.map(([term, description]) => `  ${term.padEnd(width)}  ${description}`);
}

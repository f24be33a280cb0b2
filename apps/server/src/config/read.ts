import { Failure } from "../failure.ts";
import { type Flags, readFlags } from "./flags.ts";
import type { Environment, Setting } from "./setting.ts";
import { type Config, settings } from "./settings.ts";

/** What was asked for on the command line. */
export interface Request {
  readonly want: Flags["want"];
  /** Print one line of JSON instead of text. */
  readonly json: boolean;
  readonly config: Config;
}

/** Where a value came from, as its author would know it, with what was written there. */
interface Source {
  readonly name: string;
  readonly text: string;
}

/**
 * Reads settings: a flag wins over a variable, an empty variable counts as absent.
 * @throws Failure that names everything that is wrong, not only the first thing.
 */
export function readRequest(parameters: readonly string[], environment: Environment): Request {
  const flags = readFlags(parameters);
  const problems: string[] = [];
  const read = (setting: Setting): unknown => {
    const source = sourceOf(setting, flags.values, environment);
    const result = setting.schema.safeParse(source.text);
    if (!result.success) problems.push(describeProblem(setting, source));
    return result.data;
  };
  const values = Object.fromEntries(Object.entries(settings).map(([name, setting]) => [name, read(setting)]));
  if (flags.want === "start" && problems.length > 0) throw badSettings(problems);
  return { want: flags.want, json: flags.json, config: values as Config };
}

function sourceOf(setting: Setting, flags: Environment, environment: Environment): Source {
  const flag = setting.flag === undefined ? undefined : flags[setting.flag];
  if (flag !== undefined) return { name: `--${setting.flag}`, text: flag };
  const text = environment[setting.variable];
  return { name: setting.variable, text: text === undefined || text === "" ? setting.fallback : text };
}

function describeProblem(setting: Setting, { name, text }: Source): string {
  const received = setting.flag === undefined ? `a value of ${text.length} characters` : JSON.stringify(text);
  const separator = name.startsWith("--") ? " " : "=";
  return `${name} is ${received}; expected ${setting.expected}. For example ${name}${separator}${setting.example}`;
}

function badSettings(problems: readonly string[]): Failure {
  const count = problems.length === 1 ? "One setting is" : `${problems.length} settings are`;
  return new Failure("usage", "bad_settings", `${count} not usable.`, problems);
}

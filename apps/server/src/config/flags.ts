import { parseArgs } from "node:util";
import { Failure } from "../failure.ts";
import type { Environment } from "./setting.ts";
import { settings } from "./settings.ts";

/** The command line, taken apart but not judged. */
export interface Flags {
  readonly want: "help" | "version" | "start";
  readonly json: boolean;
  readonly values: Environment;
}

const valueFlags = Object.values(settings).flatMap((setting) => ("flag" in setting ? [setting.flag] : []));
const options = {
  ...Object.fromEntries(valueFlags.map((flag) => [flag, { type: "string" as const }])),
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "V" },
  json: { type: "boolean" },
} as const;

/** @throws Failure for a flag there is not, and for one without its value. */
export function readFlags(parameters: readonly string[]): Flags {
  try {
    const { values } = parseArgs({ args: [...parameters], options, allowPositionals: false });
    const { help, version, json, ...texts } = values;
    const want = help === true ? "help" : version === true ? "version" : "start";
    return { want, json: json === true, values: texts };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Failure("usage", "bad_flags", error.message, ["--help lists what can be set."]);
  }
}

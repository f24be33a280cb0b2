import { readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { toJsonLine, toText } from "./announcement.ts";
import { type Request, readRequest } from "./config/read.ts";
import type { Config } from "./config/settings.ts";
import { exitCodes } from "./exit-codes.ts";
import { Failure, toReport, toReportLine } from "./failure.ts";
import { helpText } from "./help.ts";
import { onStopSignal } from "./signals.ts";
import { start } from "./start.ts";

type Stream = Pick<NodeJS.WriteStream, "isTTY" | "write">;

/** Does what the command line asks. A server it started runs on after this resolves, until a signal ends it. */
export async function run(parameters: readonly string[], environment: NodeJS.ProcessEnv): Promise<void> {
  try {
    await actions(readRequest(parameters, environment), environment);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const json = parameters.includes("--json");
    process.stderr.write(
      json ? toReportLine(error) : toReport(error, wantsColour(process.stderr, environment)),
    );
    process.exitCode = exitCodes[error.exit];
  }
}

async function actions({ want, json, config }: Request, environment: NodeJS.ProcessEnv): Promise<void> {
  if (want === "help") return void process.stdout.write(helpText());
  if (want === "version") return void process.stdout.write(`${VERSION}\n`);
  await serve(config, json, wantsColour(process.stdout, environment));
}

async function serve(config: Config, json: boolean, colour: boolean): Promise<void> {
  const server = await start(config);
  onStopSignal(async () => {
    await server.close();
    process.exit(exitCodes.ok);
  });
  const announcement = {
    server,
    dataDirectory: shortPath(config.dataDirectory),
    agent: "demo",
    version: VERSION,
  };
  process.stdout.write(json ? toJsonLine(announcement) : toText(announcement, colour));
}

/** A path a person can use from where they are: relative when it is below, absolute when not. */
function shortPath(path: string): string {
  const fromHere = relative(process.cwd(), path) || ".";
  return fromHere.startsWith("..") ? resolve(path) : fromHere;
}

const wantsColour = (stream: Stream, { NO_COLOR, TERM }: NodeJS.ProcessEnv): boolean =>
  stream.isTTY && !NO_COLOR && TERM !== "dumb";

const manifest: { readonly version: string } = JSON.parse(
  readFileSync(new URL("../package.json", import.meta.url), "utf8"),
);

/** Version of this program. */
const VERSION = manifest.version;

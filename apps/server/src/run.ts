import { readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { type EndpointFactory, protocols, type Server } from "@colloquy/server";
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
export async function run(
  parameters: readonly string[],
  environment: NodeJS.ProcessEnv,
  endpoints: readonly EndpointFactory[] = protocols,
): Promise<void> {
  try {
    await actions(readRequest(parameters, environment), environment, endpoints);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const json = parameters.includes("--json");
    process.stderr.write(
      json ? toReportLine(error) : toReport(error, wantsColour(process.stderr, environment)),
    );
    process.exitCode = exitCodes[error.exit];
  }
}

async function actions(
  { want, json, config }: Request,
  environment: NodeJS.ProcessEnv,
  endpoints: readonly EndpointFactory[],
): Promise<void> {
  if (want === "help") return void process.stdout.write(helpText());
  if (want === "version") return void process.stdout.write(`${VERSION}\n`);
  const { server, stdio } = await start(config, endpoints);
  const stop = async (exitCode: number) => {
    await server.close();
    process.exit(exitCode);
  };
  onStopSignal(() => void stop(exitCodes.ok));
  // Standard output belongs to the peer when there is one.
  const output = stdio ? process.stderr : process.stdout;
  announce(output, { server, config, json, colour: wantsColour(output, environment) });
  if (stdio) await stop(await stdio.serve({ input: process.stdin, output: process.stdout }));
}

interface AnnounceOptions {
  readonly server: Server;
  readonly config: Config;
  readonly json: boolean;
  readonly colour: boolean;
}

function announce(output: Stream, { server, config, json, colour }: AnnounceOptions): void {
  const announcement = {
    server,
    dataDirectory: shortPath(config.dataDirectory),
    agent: "demo",
    version: VERSION,
  };
  output.write(json ? toJsonLine(announcement) : toText(announcement, colour));
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

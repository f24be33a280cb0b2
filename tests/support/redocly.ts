import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

interface Problem {
  readonly ruleId: string;
  readonly severity: string;
  readonly message: string;
  readonly location: readonly { readonly pointer?: string }[];
}

const require = createRequire(import.meta.url);
const cli = join(dirname(require.resolve("@redocly/cli/package.json")), "bin/cli.js");
const environment = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };

/**
 * What Redocly's recommended rules say about a document, warnings included, as lines; none when it is well. The linter runs
 * as a process of its own, as its users run it.
 */
export async function lintWithRedocly(text: string): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), "redocly-"));
  try {
    await writeFile(join(folder, "document.json"), text);
    await writeFile(join(folder, "redocly.yaml"), "extends: [recommended]\n");
    const { problems } = JSON.parse(await run(folder)) as { readonly problems: readonly Problem[] };
    return problems.map((one) => `${one.severity} ${one.ruleId} ${one.location[0]?.pointer}: ${one.message}`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The report as JSON. An exit code of 1 says that there are problems, and the report is there all the same. */
async function run(folder: string): Promise<string> {
  const command = [cli, "lint", "document.json", "--format=json", "--config=redocly.yaml"];
  try {
    const { stdout } = await promisify(execFile)(process.execPath, command, {
      cwd: folder,
      env: environment,
    });
    return stdout;
  } catch (error) {
    const { stdout, code } = error as { readonly stdout?: string; readonly code?: unknown };
    if (code === 1 && stdout?.startsWith("{")) return stdout;
    throw error;
  }
}

import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

interface Outcome {
  readonly parsed: boolean;
  readonly diagnostics: readonly {
    readonly severity: number;
    readonly code: string;
    readonly path: readonly (string | number)[];
    readonly message: string;
  }[];
}

const severities = ["error", "warning", "information", "hint"];

/**
 * What the AsyncAPI initiative's own parser says about a document, hints included, as lines; none when it is well. It runs
 * as a process of its own: under the export conditions of a test, some of its dependencies cannot be loaded.
 */
export async function parseAsyncapi(document: string): Promise<readonly string[]> {
  const { parsed, diagnostics } = JSON.parse(await run(document)) as Outcome;
  const lines = diagnostics.map(
    ({ severity, code, path, message }) => `${severities[severity]} ${code} /${path.join("/")}: ${message}`,
  );
  return parsed || lines.length > 0 ? lines : ["error: there is no document"];
}

async function run(document: string): Promise<string> {
  const program = fileURLToPath(new URL("./parse-asyncapi.ts", import.meta.url));
  const child = spawn(process.execPath, [program], { stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.end(document);
  return text(child.stdout);
}

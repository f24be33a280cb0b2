import { runModule } from "./child.ts";

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

/** What the AsyncAPI initiative's own parser says about a document, hints included, as lines; none when it is well. */
export async function parseAsyncapi(document: string): Promise<readonly string[]> {
  const { parsed, diagnostics } = JSON.parse(await runModule("./parse-asyncapi.ts", document)) as Outcome;
  const lines = diagnostics.map(
    ({ severity, code, path, message }) => `${severities[severity]} ${code} /${path.join("/")}: ${message}`,
  );
  return parsed || lines.length > 0 ? lines : ["error: there is no document"];
}

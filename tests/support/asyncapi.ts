import { runModule } from "./child.ts";

interface Diagnostic {
  readonly severity: number;
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly message: string;
}

const severities = ["error", "warning", "information", "hint"];

/** What the AsyncAPI initiative's own parser says about a document, hints included, as lines; none when it is well. */
export async function validateAsyncapi(document: string): Promise<readonly string[]> {
  const diagnostics: readonly Diagnostic[] = JSON.parse(await runModule("./validate-asyncapi.ts", document));
  return diagnostics.map(
    ({ severity, code, path, message }) => `${severities[severity]} ${code} /${path.join("/")}: ${message}`,
  );
}

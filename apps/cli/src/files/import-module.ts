import { pathToFileURL } from "node:url";
import { Failure } from "../failure.ts";
import { sourceLine } from "./source-line.ts";

/** What a module of the user exports. `what` it is to hold. @throws Failure with the place, when it cannot be loaded. */
export async function importModule(path: string, what: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    return await import(pathToFileURL(path).href);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Failure("invalid", `the ${what} cannot be loaded`, {
      cause: error,
      diagnostics: [
        {
          code: `${what.replaceAll(" ", "-")}-not-loaded`,
          severity: "error",
          pointer: "",
          message,
          file: path,
          ...sourceLine(error),
        },
      ],
    });
  }
}

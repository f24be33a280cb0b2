import { pointerOf } from "@colloquy/define/support";
import type { z } from "zod";
import { Failure } from "../failure.ts";
import { readText } from "./read-text.ts";

/**
 * Reads a JSON file this tool keeps; undefined when there is none. @throws Failure with every place that does not fit the
 * schema, and `help` as the way out.
 */
export async function readJsonFile<S extends z.ZodType>(
  path: string,
  schema: S,
  help: string,
): Promise<z.output<S> | undefined> {
  const text = await readText(path);
  if (text === undefined) return undefined;
  const parsed = schema.safeParse(parseJson(path, text, help));
  if (parsed.success) return parsed.data;
  throw new Failure("usage", `${path} is not what colloquy wrote`, {
    help,
    diagnostics: parsed.error.issues.map(({ path: place, message }) => ({
      code: "invalid-value",
      severity: "error",
      pointer: pointerOf(place),
      message,
      file: path,
    })),
  });
}

function parseJson(path: string, text: string, help: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Failure("usage", `${path} is not JSON: ${(error as Error).message}`, { cause: error, help });
  }
}

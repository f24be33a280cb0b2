import type { ContentPart, ToolOutcome } from "@colloquy/schema/session";
import { textOf } from "../../state/index.ts";

/** A client's outcome: there is no error member, a failed tool says so inside its result (§3.4, INFERRED). */
export function fromResult(result: unknown): ToolOutcome {
  const content = [shown(result)];
  const error = failureIn(result);
  return error === undefined
    ? { status: "success", content, value: result }
    : { status: "error", content, value: result, error };
}

/** The outcome the server reports (§4.5): with `error` the server itself failed the call. */
export function fromToldResult(result: unknown, error: string | null | undefined): ToolOutcome {
  if (error == null) return fromResult(result);
  const status = /\btimed out\b/.test(error) ? "timeout" : "error";
  if (result === null) return { status, content: [], error };
  return { status, content: [shown(result)], value: result, error };
}

/** What the model is shown: text as it stands, anything else as JSON. */
const shown = (result: unknown): ContentPart => ({
  type: "text",
  text: typeof result === "string" ? result : JSON.stringify(result),
});

function failureIn(result: unknown): string | undefined {
  if (typeof result !== "object" || result === null) return undefined;
  const { success, error } = result as { readonly success?: unknown; readonly error?: unknown };
  if (success !== false) return undefined;
  return typeof error === "string" ? error : "The tool failed.";
}

/** What a client answers. */
export function toResult({ status, value, content, error }: ToolOutcome): unknown {
  if (value !== undefined) return value;
  if (status === "success") return textOf(content);
  return { success: false, error: error ?? (textOf(content) || status) };
}

/** What the server reports of a call, whoever ran it. */
export function toToldResult({ status, value, content, error }: ToolOutcome, byClient: boolean) {
  const said = value ?? (textOf(content) || null);
  if (status === "success") return { result: value ?? textOf(content) };
  if (byClient && failureIn(value) !== undefined) return { result: value };
  return { result: said, error: error ?? words[status] ?? status };
}

const words: Readonly<Record<string, string>> = {
  timeout: "tool execution timed out",
  error: "tool execution failed",
  cancelled: "tool execution was cancelled",
  interrupted: "tool execution was interrupted",
};

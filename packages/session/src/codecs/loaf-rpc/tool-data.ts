import type { ExecutedTool } from "@colloquy/schema/loaf-rpc";
import type { ToolOutcome } from "@colloquy/schema/session";
import { textOf } from "../../state/index.ts";

/** The value of an outcome; without one its text, or its body when that is more than text. `null` when it has none. */
export function toResult({
  status,
  content,
  value,
  error,
}: ToolOutcome): Pick<ExecutedTool, "result" | "error"> {
  const text = textOf(content);
  const result = value ?? (content.every(({ type }) => type === "text") ? text || null : content);
  if (status === "success") return { result };
  const problem = error ?? text;
  return problem === "" ? { result } : { result, error: problem };
}

/** What the model is shown of a result that is data, as JSON. */
export function fromExecuted({ ok, result, error }: ExecutedTool): ToolOutcome {
  const status = ok ? "success" : "error";
  return { status, ...bodyOf(result), ...(error !== undefined && { error }) };
}

function bodyOf(result: unknown): Pick<ToolOutcome, "content" | "value"> {
  if (result === null || result === undefined) return { content: [] };
  if (typeof result === "string") return { content: [{ type: "text", text: result }] };
  return { content: [{ type: "text", text: JSON.stringify(result) }], value: result };
}

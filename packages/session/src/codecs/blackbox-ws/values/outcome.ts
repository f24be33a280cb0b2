import type { ContentPart, ToolOutcome } from "@colloquy/schema/session";
import { memberOf, toText } from "../../../codec/values.ts";
import { textOf } from "../../../state/index.ts";

/** A client's outcome: there is no error member, a failed tool reports it inside its result (§3.4, INFERRED). */
export function fromResult(result: unknown): ToolOutcome {
  const content = toBody(result);
  const error = failureIn(result);
  return error === undefined
    ? { status: "success", content, value: result }
    : { status: "error", content, value: result, error };
}

/** The outcome the server reports (§4.5): with `error` the server itself failed the call. */
export function fromReportedResult(result: unknown, error: string | null | undefined): ToolOutcome {
  if (error == null) return fromResult(result);
  const status = /\btimed out\b/.test(error) ? "timeout" : "error";
  if (result === null) return { status, content: [], error };
  return { status, content: toBody(result), value: result, error };
}

const toBody = (result: unknown): ContentPart[] => [{ type: "text", text: toText(result) }];

/** Why a client's tool failed, if its result reports that. */
function failureIn(result: unknown): string | undefined {
  if (memberOf(result, "success") !== false) return undefined;
  const error = memberOf(result, "error");
  return typeof error === "string" ? error : "The tool failed.";
}

/** The result a client answers with. */
export function toResult({ status, value, content, error }: ToolOutcome): unknown {
  if (value !== undefined) return value;
  if (status === "success") return textOf(content);
  return { success: false, error: error ?? (textOf(content) || status) };
}

/** What the server reports of a call, the client's or its own. */
export function toReportedResult({ status, value, content, error }: ToolOutcome, byClient: boolean) {
  if (status === "success") return { result: value ?? textOf(content) };
  if (byClient && failureIn(value) !== undefined) return { result: value };
  const result = value ?? (textOf(content) || null);
  return { result, error: error ?? errorTexts.get(status) ?? status };
}

const errorTexts = new Map([
  ["timeout", "tool execution timed out"],
  ["error", "tool execution failed"],
  ["cancelled", "tool execution was cancelled"],
  ["interrupted", "tool execution was interrupted"],
]);

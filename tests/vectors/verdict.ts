import { normalForm } from "./json-value.ts";
import type { Vector } from "./vectors.ts";

/** What a reader answered to a vector. */
export interface Verdict {
  readonly id: string;
  readonly ok: boolean;
  /** Of a value it took: what it wrote. */
  readonly json?: string;
  /** Of a value it refused: code and place. */
  readonly error?: string;
  readonly path?: string;
}

/** What is wrong with an answer, in words; `undefined` when it is right. */
export function faultOf({ json, ok, error }: Vector, got: Verdict | undefined): string | undefined {
  if (got === undefined) return "no answer";
  if (got.ok !== ok)
    return ok ? `refused: ${got.error} at "${got.path}"` : `taken, not ${error?.code} at "${error?.path}"`;
  if (!ok)
    return error?.code === got.error && error?.path === got.path
      ? undefined
      : `${got.error} at "${got.path}", not ${error?.code} at "${error?.path}"`;
  if (got.json === undefined) return "taken, and not written again";
  return got.json === json || normalForm(got.json) === normalForm(json)
    ? undefined
    : `changed to ${got.json}`;
}

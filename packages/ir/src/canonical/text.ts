import { type Diagnostic, pointerOf } from "@colloquy/define/support";
import { contractHash } from "../hash/hash.ts";
import { contractSchema } from "../model/contract.ts";
import { type Contract, IR_VERSION, type Json } from "../model.ts";
import { memberOrder } from "./canonical-json.ts";

/** The contract as text for a file: members ordered, two spaces, a final line feed. The same contract gives the same bytes. */
export const stringify = (contract: Contract): string =>
  `${JSON.stringify(ordered(contract as unknown as Json), null, 2)}\n`;

function ordered(value: Json): Json {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).toSorted(memberOrder);
  return Object.fromEntries(members.map(([name, member]) => [name, ordered(member)]));
}

/** A contract read back from text, or why it is none. */
export type ParseResult =
  | { readonly ok: true; readonly contract: Contract }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/**
 * Reads what `stringify` wrote. A text of a version this reader does not know, of another shape, or whose content and hash
 * disagree, is refused.
 */
export function parse(text: string): ParseResult {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return refused("ir-not-json", `The text is not JSON: ${(error as Error).message}`);
  }
  const version = versionOf(value);
  if (version === undefined)
    return refused("ir-not-contract", "The JSON is no contract: it has no irVersion.");
  if (!isKnown(version))
    return refused("ir-version", `The text is of IR version ${version}; this reader knows ${IR_VERSION}.`);
  const checked = contractSchema.safeParse(value);
  if (!checked.success) return { ok: false, diagnostics: checked.error.issues.map(toDiagnostic) };
  const contract = value as Contract;
  if (contractHash(contract) !== contract.hash)
    return refused("ir-hash", "The content does not have the hash it states: the text was edited or cut.");
  return { ok: true, contract };
}

const help = "Make it again with `colloquy generate`.";

const refused = (code: string, message: string): ParseResult => ({
  ok: false,
  diagnostics: [{ code, severity: "error", pointer: "", message, help }],
});

const toDiagnostic = (issue: {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}): Diagnostic => ({
  code: "ir-shape",
  severity: "error",
  pointer: pointerOf(issue.path.map(String)),
  message: issue.message,
  help,
});

function versionOf(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { irVersion } = value as { readonly irVersion?: unknown };
  return typeof irVersion === "string" ? irVersion : undefined;
}

/** The same major version, and no newer: a newer minor version may say things this reader has no place for. */
function isKnown(version: string): boolean {
  const [major, minor] = version.split(".").map(Number);
  const [ownMajor, ownMinor] = IR_VERSION.split(".").map(Number);
  return major === ownMajor && (minor ?? Number.NaN) <= (ownMinor as number);
}

import type { Diagnostic } from "../diagnostic.ts";
import { contractHash } from "../hash/hash.ts";
import { type Contract, IR_VERSION, type Json } from "../model.ts";

/** The contract as text for a file: members ordered, two spaces, a final line feed. The same contract gives the same bytes. */
export const stringify = (contract: Contract): string =>
  `${JSON.stringify(ordered(contract as unknown as Json), null, 2)}\n`;

function ordered(value: Json): Json {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(members.map(([name, member]) => [name, ordered(member)]));
}

/** A contract read back from text, or why it is none. */
export type ParseResult =
  | { readonly ok: true; readonly contract: Contract }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Reads what `stringify` wrote. A text of another major version, or whose content and hash disagree, is refused. */
export function parse(text: string): ParseResult {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return refused("ir-not-json", `The text is not JSON: ${(error as Error).message}`);
  }
  if (!isContractLike(value))
    return refused("ir-not-contract", "The JSON is not a contract: it has no irVersion and hash.");
  if (majorOf(value.irVersion) !== majorOf(IR_VERSION))
    return refused(
      "ir-version",
      `The text is of IR version ${value.irVersion}; this reader knows ${IR_VERSION}.`,
    );
  if (contractHash(value) !== value.hash)
    return refused("ir-hash", "The content does not have the hash it states: the text was edited or cut.");
  return { ok: true, contract: value };
}

const refused = (code: string, message: string): ParseResult => ({
  ok: false,
  diagnostics: [
    { code, severity: "error", pointer: "", message, help: "Make it again with `colloquy generate`." },
  ],
});

const majorOf = (version: string): string => version.split(".")[0] as string;

function isContractLike(value: unknown): value is Contract {
  if (typeof value !== "object" || value === null) return false;
  const { irVersion, hash } = value as Partial<Contract>;
  return typeof irVersion === "string" && typeof hash === "string";
}

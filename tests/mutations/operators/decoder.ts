import type { Edit } from "../edit.ts";
import { byPattern, type Operator } from "../mutation.ts";

/** Statements as the TypeScript target prints them. */
const CHECK = /( *)failure = ([^;]+);\s+if \(failure\) return at\(("[^"]*"), failure\);/g;
/** Of a member that is always looked at. */
const REQUIRED = /^( {2})failure = ([^;]+);\s+if \(failure\) return at\(("[^"]*"), failure\);/gm;
/** Of a member that may not be null, opaque JSON excepted, which may. */
const NOT_NULL =
  /(?<!(?:isPresent\(\S+\)|!== null)\) \{\n)^( *)failure = ((?!checkPresent)[^;]+);\s+if \(failure\) return at\(("[^"]*"), failure\);/gm;
const TEXT =
  /if \(typeof (value\S*) !== "string"\) \{\s+return mismatch\("a string", \S+, ("[^"]*")\);\s+\}/g;
const OPTIONAL = /if \((value\S*) !== undefined\) \{/g;
const CASE = /(case "[^"]*":\s+)return (check[^;]+);/g;
const END_OF_OBJECT = / {2}return undefined;\n\}/g;
const INTEGER = /checkInteger\(([^,()]+), (-?\d+), (-?\d+)\)/g;

const membership: readonly Operator[] = [
  byPattern("skip-check", "does not look at a member", CHECK, () => ""),
  byPattern("skip-text-check", "takes anything for text", TEXT, () => ""),
  byPattern("optional-as-required", "demands an optional member", OPTIONAL, () => "{"),
  byPattern(
    "nullable-as-required",
    "demands a member that may be left out or null",
    /if \(isPresent\(value\S*\)\) \{/g,
    () => "{",
  ),
  byPattern(
    "null-as-absent",
    "takes null for a member left out",
    OPTIONAL,
    (_, value) => `if (${value} != null) {`,
  ),
  byPattern(
    "refuse-null",
    "refuses null where it may stand",
    /isPresent\((value\S*?)\)/g,
    (_, value) => `(${value} !== undefined)`,
  ),
  byPattern(
    "refuse-required-null",
    "refuses null in a required member",
    /if \((value\S*) !== null\) \{/g,
    () => "{",
  ),
  byPattern(
    "required-as-optional",
    "does without a required member",
    REQUIRED,
    (_, indent = "", call, key) =>
      `${indent}failure = value[${key}] === undefined ? undefined : ${call}; if (failure) return $runtime.at(${key}, failure);`,
  ),
  byPattern(
    "required-text-as-optional",
    "does without a required text",
    TEXT,
    (all, value) => `if (${value} !== undefined) ${all}`,
  ),
  byPattern(
    "null-in-place-of-a-value",
    "takes null for any value",
    NOT_NULL,
    (_, indent = "", call, key) =>
      `${indent}failure = value[${key}] === null ? undefined : ${call}; if (failure) return $runtime.at(${key}, failure);`,
  ),
  byPattern(
    "null-in-place-of-text",
    "takes null for a text",
    TEXT,
    (all, value) => `if (${value} !== null) ${all}`,
  ),
  byPattern(
    "lose-place",
    "does not say in which member a fault is",
    /return at\("[^"]*", failure\);/g,
    () => "return failure;",
  ),
  byPattern(
    "any-kind-for-object",
    "takes a list for an object",
    /if \(!isObject(?:<.*>)?\(value\)\) return/g,
    () => 'if (typeof value !== "object" || value === null) return',
  ),
  byPattern(
    "absent-to-null",
    "writes null for a member left out",
    OPTIONAL,
    (_, value) => `${value} ??= null; if (${value} !== null) {`,
  ),
  { name: "drop-extras", description: "drops members it does not know", edits: dropExtras },
  byPattern(
    "drop-nulls",
    "drops members that are null",
    END_OF_OBJECT,
    () =>
      `  for (const name of Object.keys(value)) if (value[name] === null) delete value[name];\n  return undefined;\n}`,
  ),
];

const unions: readonly Operator[] = [
  byPattern("drop-variant", "does not know a variant", /case "[^"]*":\s+return check[^;]+;/g, () => ""),
  byPattern(
    "swap-variants",
    "takes two variants for each other",
    /case ("[^"]*"):(\s+return check[^;]+;\s+)case ("[^"]*"):/g,
    (_, first, between, second) => `case ${second}:${between}case ${first}:`,
  ),
  byPattern(
    "malformed-as-unknown",
    "takes a malformed known variant for an unknown one",
    CASE,
    (_, tag) => `${tag}return undefined;`,
  ),
  byPattern(
    "refuse-unknown-variant",
    "refuses a variant it does not know",
    /return checkTag\((\S+), ("[^"]*")\);/g,
    (_, tag, key) => `return mismatch("a known tag", ${tag}, ${key});`,
  ),
  byPattern(
    "any-tag",
    "takes a union without a tag",
    /return checkTag\((\S+), ("[^"]*")\);/g,
    () => "return undefined;",
  ),
  byPattern(
    "open-closed-union",
    "takes an unknown variant of a closed union",
    /return unknownTag\(\w+, (\S+), ("[^"]*")\);/g,
    (_, tag, key) => `return $runtime.checkTag(${tag}, ${key});`,
  ),
  byPattern(
    "drop-guard",
    "does not look for the member that tells variants apart",
    /if \(Object\.hasOwn\(value, "[^"]*"\)\) return [^;]+;/g,
    () => "",
  ),
  byPattern(
    "swap-guards",
    "looks for another member first",
    /(if \(Object\.hasOwn\(value, "[^"]*"\)\) return [^;]+;)\s+(if \(Object\.hasOwn\(value, "[^"]*"\)\) return [^;]+;)/g,
    (_, first, second) => `${second} ${first}`,
  ),
  byPattern(
    "any-kind",
    "takes a kind of value that no variant is of",
    /return mismatch\("[a-z ]+", value\);\n {2}\}/g,
    () => "return undefined; }",
  ),
];

const scalars: readonly Operator[] = [
  byPattern(
    "loosen-literal",
    "takes any text for a fixed one",
    /checkLiteral\((value\S*), "[^"]*"\)/g,
    (_, value) => `$runtime.checkString(${value})`,
  ),
  byPattern(
    "misspell-literal",
    "wants another text than the fixed one",
    /checkLiteral\((value\S*), "([^"]*)"\)/g,
    (_, value, text) => `checkLiteral(${value}, "${text}_")`,
  ),
  byPattern(
    "skip-minimum",
    "takes numbers below the least",
    INTEGER,
    (_, value, _minimum, maximum) => `checkInteger(${value}, -Infinity, ${maximum})`,
  ),
  byPattern(
    "skip-maximum",
    "takes numbers above the greatest",
    INTEGER,
    (_, value, minimum) => `checkInteger(${value}, ${minimum}, Infinity)`,
  ),
  byPattern(
    "raise-minimum",
    "refuses the least number",
    INTEGER,
    (_, value, minimum, maximum) => `checkInteger(${value}, ${minimum} + 1, ${maximum})`,
  ),
  byPattern(
    "lower-maximum",
    "refuses the greatest number",
    INTEGER,
    (_, value, minimum, maximum) => `checkInteger(${value}, ${minimum}, ${maximum} - 1)`,
  ),
  byPattern(
    "take-fractions",
    "takes a fraction for a whole number",
    INTEGER,
    (_, value, minimum, maximum) => `$runtime.checkNumber(${value}, ${minimum}, ${maximum})`,
  ),
  byPattern(
    "round-integers",
    "keeps whole numbers as 32-bit floats",
    INTEGER,
    (all, value) => `(${value} = Math.fround(${value}), ${all})`,
  ),
  byPattern(
    "skip-form",
    "takes any text for a time, id or bytes",
    /check(?:Instant|Uuid|Base64)\(([^,()]+)\)/g,
    (_, value) => `$runtime.checkString(${value})`,
  ),
  byPattern(
    "skip-pattern",
    "takes text that does not fit the pattern",
    /check(?:Id|Pattern)\(([^,()]+), [^()]+\)/g,
    (_, value) => `$runtime.checkString(${value})`,
  ),
  byPattern(
    "skip-length",
    "takes text of any length",
    /checkText\(([^,()]+), [^()]+\)/g,
    (_, value) => `$runtime.checkString(${value})`,
  ),
  byPattern(
    "reformat-times",
    "writes times in its own form",
    /checkInstant\((value\.\w+)\)/g,
    (all, value) => `(${all} ?? void (${value} = new Date(${value}).toISOString()))`,
  ),
  byPattern(
    "normalise-text",
    "writes text in Unicode's composed form",
    TEXT,
    (all, value) => `${all} ${value} = ${value}.normalize("NFC");`,
  ),
  byPattern(
    "trim-text",
    "drops white space around text",
    TEXT,
    (all, value) => `${all} ${value} = ${value}.trim();`,
  ),
  byPattern(
    "refuse-empty-text",
    "refuses empty text",
    /checkString\((value\.\w+)\)/g,
    (_, value) => `$runtime.checkText(${value}, 1, Infinity)`,
  ),
  byPattern(
    "refuse-unknown-text",
    "refuses text that is not words, such as enum values it does not know",
    /checkString\((value\.\w+)\)/g,
    (_, value) => `$runtime.checkPattern(${value}, /^\\w+$/)`,
  ),
  byPattern(
    "open-closed-enum",
    "takes any text for a closed enum",
    /return notOneOf\(/g,
    () => 'if (typeof value === "string") return undefined; return notOneOf(',
  ),
  byPattern(
    "drop-enum-value",
    "does not know a value of a closed enum",
    /case "[^"]*":\n(?=\s+(?:case "[^"]*":|return undefined;)\n)/g,
    () => "\n",
  ),
];

const containers: readonly Operator[] = [
  byPattern(
    "skip-items",
    "does not look at the items of a list or dictionary",
    /(check(?:List|Map))\(([^,()]+), (?!checkPresent)\w+([,)])/g,
    (_, call, value, rest) => `${call}(${value}, () => undefined${rest}`,
  ),
  byPattern(
    "empty-list-to-absent",
    "drops empty lists",
    /failure = checkList\((value\.\w+), /g,
    (all, value) => `if (${value}?.length === 0) delete ${value}; ${all}`,
  ),
];

/** Ways to break the decoders that the TypeScript target generates. */
export const decoderOperators: readonly Operator[] = [...membership, ...unions, ...scalars, ...containers];

/** Deletes, at the end of a check, what the check has not looked at. */
function dropExtras(source: string): readonly Edit[] {
  return [...source.matchAll(/function check\w+[\s\S]*?\n\}/g)].flatMap(({ 0: text, index }) => {
    if (!text.includes("isObject<") || !text.endsWith("  return undefined;\n}")) return [];
    const known = [...text.matchAll(/(?:at\(|, )("[^"]*")(?:, failure)?\);/g)].map(([, name]) => name);
    const end = index + text.length - "  return undefined;\n}".length;
    const drop = `for (const name of Object.keys(value)) if (![${known.join(", ")}].includes(name)) delete value[name];\n`;
    return [{ start: end, end, text: drop }];
  });
}

import { accepts, type Issue, partsOf } from "@colloquy/define/reflect";
import type { Diagnostic } from "@colloquy/define/support";
import { didYouMean, pointerOf, suggestions } from "@colloquy/define/support";
import { expectedOf, quoted } from "../contract/expected.ts";
import { isObject, memberOf, resolve, type Schema, schemaAt } from "../contract/resolve.ts";
import { receivedOf } from "./received.ts";

type IssueOf<Code extends Issue["code"]> = Extract<Issue, { readonly code: Code }>;
type Description = Pick<Diagnostic, "code" | "message" | "expected" | "help">;

/** An issue with what it is about. */
interface Place<Code extends Issue["code"] = Issue["code"]> {
  readonly issue: IssueOf<Code>;
  readonly schema: Schema;
  readonly frame: unknown;
  readonly path: readonly PropertyKey[];
  readonly value: unknown;
  /** The last step of the path, quoted. */
  readonly name: string;
}

/** An issue of zod as a diagnostic. */
export function toDiagnostic(issue: Issue, schema: Schema, frame: unknown): Diagnostic {
  const { path } = issue;
  const value = path.reduce<unknown>(memberOf, frame);
  const last = path.at(-1);
  const name = last === undefined ? "the frame" : JSON.stringify(String(last));
  const place: Place = { issue, schema, frame, path, value, name };
  const describe = descriptions[issue.code] as Describe | undefined;
  const description = value === undefined ? missing(place) : (describe ?? describeOther)(place);
  return {
    severity: "error",
    pointer: pointerOf(path),
    ...(value === undefined ? {} : { received: receivedOf(value, path) }),
    ...Object.fromEntries(Object.entries(description).filter(([, text]) => text !== undefined)),
  } as Diagnostic;
}

type Describe<Code extends Issue["code"] = Issue["code"]> = (place: Place<Code>) => PartialDescription;
type PartialDescription = { readonly [K in keyof Description]?: Description[K] | undefined };

const descriptions: { readonly [Code in Issue["code"]]?: Describe<Code> } = {
  invalid_type: ({ issue, name, ...place }) => ({
    code: "wrong-type",
    message: `${name} has the wrong type`,
    expected: expectedAt(place, kinds[issue.expected] ?? issue.expected),
  }),
  invalid_value: ({ issue, name, value }) => ({
    code: "invalid-value",
    message: `${name} has a value that is not allowed`,
    expected: quoted(issue.values),
    help: didYouMean(String(value), issue.values.map(String)),
  }),
  invalid_union: ({ issue, name, value }) => {
    const tags = (issue as { readonly options?: readonly unknown[] }).options?.map(String) ?? [];
    return {
      code: "unknown-variant",
      message: `${name} names no variant that is allowed here`,
      expected: tags.length === 0 ? undefined : quoted(tags),
      help: didYouMean(String(value), tags),
    };
  },
  invalid_format: ({ name, ...place }) => ({
    code: "wrong-format",
    message: `${name} is not written as it must be`,
    expected: expectedAt(place, patternOf(place.issue)),
  }),
  too_small: ({ issue, name }) => bound(name, `at least ${issue.minimum}`, issue.origin),
  too_big: ({ issue, name }) => bound(name, `at most ${issue.maximum}`, issue.origin),
};

const describeOther: Describe = ({ issue, name, ...place }) => ({
  code: "invalid-value",
  message: `${name} is not valid: ${issue.message}`,
  expected: expectedAt(place),
});

function missing({ issue, schema, frame, path, name }: Place): PartialDescription {
  const tags = (issue as { readonly options?: readonly unknown[] }).options?.map(String);
  const holder = path.slice(0, -1);
  return {
    code: "missing-member",
    message: `${name} is missing`,
    expected: tags ? quoted(tags) : expectedAt({ schema, frame, path }, kindOf(issue)),
    help: insteadOf(String(path.at(-1) ?? ""), unlisted(schema, frame, holder)),
  };
}

/** Names the unlisted member that a missing one is likely to be. */
function insteadOf(name: string, present: readonly string[]): string | undefined {
  const [near] = suggestions(name, present);
  return near && `there is ${JSON.stringify(near)}; it should be ${JSON.stringify(name)}`;
}

/** Members of the object at a path that the contract does not list there. */
function unlisted(schema: Schema, frame: unknown, path: readonly PropertyKey[]): readonly string[] {
  const value = path.reduce<unknown>(memberOf, frame);
  const found = schemaAt(schema, frame, path);
  const known = (found && partsOf(resolve(found, value)).members) ?? {};
  return isObject(value) ? Object.keys(value).filter((name) => !Object.hasOwn(known, name)) : [];
}

/** What the contract wants at a place; `otherwise` when it has no words of its own for it. */
function expectedAt(
  { schema, frame, path }: Pick<Place, "schema" | "frame" | "path">,
  otherwise?: string,
): string | undefined {
  const wanted = schemaAt(schema, frame, path);
  if (wanted === undefined) return otherwise;
  const words = expectedOf(resolve(wanted, path.reduce<unknown>(memberOf, frame))) ?? otherwise;
  return words !== undefined && accepts(wanted, null) ? `${words}, or null` : words;
}

const patternOf = (issue: IssueOf<"invalid_format">): string =>
  issue.pattern === undefined ? issue.format : `text that matches ${issue.pattern}`;

/** Words for zod's names of kinds that JSON has no such name for. */
const kinds: Readonly<Record<string, string>> = {
  record: "an object",
  object: "an object",
  array: "an array",
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
};

const kindOf = (issue: Issue): string | undefined => {
  if (issue.code === "invalid_type") return kinds[issue.expected] ?? issue.expected;
  return issue.code === "invalid_value" ? quoted(issue.values) : undefined;
};

const units: Readonly<Record<string, string>> = { string: " characters", array: " elements" };

const bound = (name: string, limit: string, origin: string): PartialDescription => ({
  code: "out-of-range",
  message: `${name} is out of range`,
  expected: `${limit}${units[origin] ?? ""}`,
});

import { jsonKindOf } from "@colloquy/define";
import { didYouMean, pointerOf } from "@colloquy/define/support";
import type { z } from "zod";
import type { FileDiagnostic } from "../terminal/diagnostics.ts";
import { configSchema, outputSchema } from "./schema.ts";

type Issue = z.core.$ZodIssue;

/** One diagnostic for each thing an issue complains about. */
export function toDiagnostics(issue: Issue): readonly FileDiagnostic[] {
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownMember(issue.path, key));
  if (issue.code === "invalid_type") return [wrongType(issue)];
  return [
    { code: "invalid-value", severity: "error", pointer: pointerOf(issue.path), message: issue.message },
  ];
}

function unknownMember(path: readonly PropertyKey[], key: string): FileDiagnostic {
  const known = Object.keys((path.length === 0 ? configSchema : outputSchema).shape);
  return {
    code: "unknown-member",
    severity: "error",
    pointer: pointerOf([...path, key]),
    message: `${JSON.stringify(key)} is not a member of ${path.length === 0 ? "the configuration" : "an output"}`,
    help: [didYouMean(key, known), `known: ${known.join(", ")}`]
      .filter((line) => line !== undefined)
      .join("   "),
  };
}

function wrongType(issue: Extract<Issue, { code: "invalid_type" }>): FileDiagnostic {
  const pointer = pointerOf(issue.path);
  const name = JSON.stringify(issue.path.at(-1) ?? "configuration");
  if (issue.input === undefined)
    return {
      code: "missing-member",
      severity: "error",
      pointer,
      message: `${name} is missing`,
      expected: issue.expected,
    };
  return {
    code: "wrong-type",
    severity: "error",
    pointer,
    message: `${name} has the wrong type`,
    expected: issue.expected,
    received: jsonKindOf(issue.input) ?? typeof issue.input,
  };
}

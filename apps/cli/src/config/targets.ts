import type { FileDiagnostic } from "../terminal/diagnostics.ts";
export function checkTargets(exported: unknown): readonly FileDiagnostic[] {
  return exported ? [] : [];
}

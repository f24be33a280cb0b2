/** What is wrong with some input, where, and what to do. The same record feeds terminal, JSON, editor and wire errors. */
export interface Diagnostic {
  /** Stable kebab-case code. */
  readonly code: string;
  /** A `note` is legal and worth a look, such as a member the contract does not list. */
  readonly severity: "error" | "warning" | "note";
  /** RFC 6901 pointer into the input: a contract, a model, a frame; empty for the whole of it. */
  readonly pointer: string;
  readonly message: string;
  readonly expected?: string;
  readonly received?: string;
  readonly help?: string;
}

/** Whether any of them forbids going on. */
export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ severity }) => severity === "error");

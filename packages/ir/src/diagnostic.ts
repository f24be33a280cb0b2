/** What is wrong with a contract or a request to generate from it, where, and what to do. */
export interface Diagnostic {
  /** Stable kebab-case code. */
  readonly code: string;
  readonly severity: "error" | "warning";
  /** RFC 6901 pointer into the contract, such as `/protocols/everruns-rest/operations/createSession/body`. */
  readonly pointer: string;
  readonly message: string;
  readonly help?: string;
}

/** Whether any of them forbids going on. */
export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ severity }) => severity === "error");

/** What is wrong with some input, where, and what to do. The same record feeds terminal, JSON, editor and wire errors. */
export interface Diagnostic {
  /** Stable kebab-case code. */
  readonly code: string;
  readonly severity: "error" | "warning";
  /** RFC 6901 pointer into the frame. */
  readonly pointer: string;
  readonly message: string;
  readonly expected?: string;
  readonly received?: string;
  readonly help?: string;
}

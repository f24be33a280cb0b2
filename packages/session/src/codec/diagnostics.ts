/** What is wrong with some input, where, and what to do. The same record feeds terminal, JSON, editor and wire errors. */
export interface Diagnostic {
  /** Stable kebab-case code. */
  readonly code: string;
  /** A `note` is legal and worth a look, such as a member the contract does not list. */
  readonly severity: "error" | "warning" | "note";
  /** RFC 6901 pointer into the frame. */
  readonly pointer: string;
  readonly message: string;
  readonly expected?: string;
  readonly received?: string;
  readonly help?: string;
}

/** What an imported document does not say about the contract it becomes. */
export interface ImportOptions {
  /** Id of the contract and namespace of its types. */
  readonly id: string;
  readonly title?: string;
  readonly version?: string;
  /** Base of the stable `$id` of emitted documents. */
  readonly baseUri?: string;
  /**
   * `asDocumented` (the default) keeps unions, enums and objects closed where the document closes them. `open` makes them
   * all tolerant, as a contract on the wire should be: unknown variants, values and members are kept.
   */
  readonly openness?: "asDocumented" | "open";
}

/** Why an imported union or enum is closed. */
export const CLOSED_BY_DOCUMENT = "The imported document lists every one.";

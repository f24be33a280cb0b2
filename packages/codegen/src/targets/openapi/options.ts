/** What the contract does not say about the place where it is served. */
export type OpenapiOptions = {
  /** SPDX expression of the documents' license; none when empty. */
  readonly license: string;
  /** URL the paths are relative to. */
  readonly server: string;
};

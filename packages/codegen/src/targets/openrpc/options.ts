/** What the contract does not say. */
export type OpenrpcOptions = {
  /** SPDX expression of the documents' license; none when empty. */
  readonly license: string;
};

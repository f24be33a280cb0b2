/** What the contract does not say about the place where it is served. */
export type AsyncapiOptions = {
  /** SPDX expression of the documents' license; none when empty. */
  readonly license: string;
  /** Host, and port if need be, that stands for the server until its reader puts in another. */
  readonly host: string;
};

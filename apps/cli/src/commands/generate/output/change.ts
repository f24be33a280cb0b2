/** What a run would do to one file. */
export interface Change {
  readonly kind: "create" | "update" | "delete";
  /** Absolute. */
  readonly path: string;
  /** Text on disk; absent for a new file. */
  readonly before?: string;
  /** Text to write; absent for a file that goes. */
  readonly after?: string;
  /** The file on disk is not as the last run left it: somebody edited it, or it was never ours. */
  readonly edited: boolean;
}

/** What a run would do to one file. */
export interface Change {
  readonly kind: "create" | "update" | "delete";
  /** Absolute. */
  readonly path: string;
  /** Text on disk; absent for a new file. */
  readonly before?: string;
  /** Text to write; absent for a file that goes. */
  readonly after?: string;
  /** A text that would be lost: a generated file that was edited, or a file that was never generated. */
  readonly loses?: "edited" | "foreign";
}

/** A file as a run wants it. */
export interface WantedFile {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
}

/** A frame that comes at the wrong time, or one that never came. */
export interface Violation {
  readonly code: "out-of-order" | "answer-without-request" | "request-without-answer" | "cut-off";
  /** Index of the frame in the transcript, from 0. */
  readonly index: number;
  /** RFC 6901 pointer into that frame. */
  readonly pointer: string;
  readonly message: string;
  readonly expected: string;
  readonly received?: string;
}

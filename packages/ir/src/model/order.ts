/** Frames that play one part in the order of a session, told by the values at some pointers (RFC 6901). */
export interface Signal {
  readonly id: string;
  readonly direction: "clientToServer" | "serverToClient";
  /** All must hold; the value at the pointer is one of `values`. */
  readonly where: readonly {
    readonly pointer: string;
    readonly values: readonly (string | number | boolean | null)[];
  }[];
  /** Pointers that must lead to a value; `null` is one. */
  readonly present: readonly string[];
  /** Pointers that must lead nowhere. */
  readonly absent: readonly string[];
}

export interface State {
  readonly id: string;
  readonly description: string;
  /** Where each signal leads; with several states all stay possible until a later frame decides. */
  readonly on: readonly { readonly signal: string; readonly to: readonly string[] }[];
  /** Whether the life may end here. */
  readonly final: boolean;
}

/** A frame that must, or may, be answered. */
export interface Answer {
  readonly request: string;
  readonly responses: readonly string[];
  /** Where both carry the same value. Absent: they pair in the order they come. */
  readonly by?: { readonly request: string; readonly response: string };
  /** `always`: unanswered at a final state is a violation. */
  readonly due: "always" | "maybe";
  /** Withdraws an open request, so that no answer is due. */
  readonly withdrawnBy?: { readonly signal: string; readonly by: string };
  /** A response to no open request: against the order, or legal and without effect. */
  readonly stray: "refused" | "ignored";
  /** States in which nothing is due any more. */
  readonly excusedIn: readonly string[];
}

/** One state machine; a protocol that carries several lives at once has one machine per kind. */
export interface Machine {
  readonly id: string;
  readonly description: string;
  /** In order: the first that matches names the frame. */
  readonly signals: readonly Signal[];
  /** Where a frame tells whose life it belongs to; the first pointer that leads somewhere counts. Empty: there is one life. */
  readonly instance: readonly string[];
  readonly initial: string;
  readonly states: readonly State[];
  /** Signals that are legal in every state and change nothing. */
  readonly anywhere: readonly string[];
  readonly answers: readonly Answer[];
  /** Signals that begin and end a turn of the agent. */
  readonly turn?: { readonly begins: readonly string[]; readonly ends: readonly string[] };
}

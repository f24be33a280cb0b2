/** Frames that have one effect on a state machine, recognized by their values at some pointers (RFC 6901). */
export interface Trigger {
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
  /** The next state for each trigger; with several states all stay possible until a later frame decides. */
  readonly on: readonly { readonly trigger: string; readonly to: readonly string[] }[];
  /** Whether the instance may end here. */
  readonly final: boolean;
}

/** A request and the frames that answer it. */
export interface RequestRule {
  readonly request: string;
  readonly responses: readonly string[];
  /** Where both carry the same value. Absent: they pair in the order they come. */
  readonly by?: { readonly request: string; readonly response: string };
  /** Whether a request without a response at the end of the instance is a violation. */
  readonly required: boolean;
  /** Cancels a pending request, which then needs no response. */
  readonly cancelledBy?: { readonly trigger: string; readonly by: string };
  /** A response to no pending request: a violation, or legal and without effect. */
  readonly unmatched: "error" | "ignore";
  /** States in which no response is required any more. */
  readonly exemptStates: readonly string[];
}

/** One state machine; a protocol with several kinds of instances has one machine per kind. */
export interface StateMachine {
  readonly id: string;
  readonly description: string;
  /** In order: the first that matches a frame counts. */
  readonly triggers: readonly Trigger[];
  /** Where a frame names its instance; the first pointer that leads somewhere counts. Empty: there is one instance. */
  readonly instanceId: readonly string[];
  readonly initial: string;
  readonly states: readonly State[];
  /** Triggers that are legal in every state and change nothing. */
  readonly allowedAnywhere: readonly string[];
  readonly requests: readonly RequestRule[];
  /** Triggers that begin and end a turn of the agent. */
  readonly turn?: { readonly begins: readonly string[]; readonly ends: readonly string[] };
}

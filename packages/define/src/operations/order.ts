import type { Direction } from "./message.ts";

/** RFC 6901 pointer into a frame, such as `/payload/id`. */
export type Pointer = string;

/** What the value at a pointer must be: equal to it, or to one of a list. */
export type Condition = string | number | boolean | null | readonly (string | number | boolean | null)[];

/** Frames that play one part in the order of a session, told by the values at some pointers. */
export interface Signal {
  readonly direction: Exclude<Direction, "both">;
  /** All must hold. */
  readonly where: Readonly<Record<Pointer, Condition>>;
  /** Pointers that must lead to a value; `null` is one. */
  readonly present?: readonly Pointer[];
  /** Pointers that must lead nowhere. */
  readonly absent?: readonly Pointer[];
}

/** A place in the life of a connection, session or turn. */
export interface State<SignalId extends string = string, StateId extends string = string> {
  readonly description: string;
  /**
   * Where each signal leads. Several states mean that the frame alone does not tell which (a queue the reader cannot
   * see, for instance): all stay possible until a later frame decides.
   */
  readonly on: Readonly<Partial<Record<SignalId, StateId | readonly StateId[]>>>;
  /** Whether the life may end here. A transcript that stops elsewhere was cut off. */
  readonly final?: boolean;
}

/** A frame that must, or may, be answered. */
export interface Answer<SignalId extends string = string, StateId extends string = string> {
  readonly request: SignalId;
  readonly responses: readonly SignalId[];
  /** Where both carry the same value. Absent: they pair in the order they come. */
  readonly by?: { readonly request: Pointer; readonly response: Pointer };
  /** `always`: unanswered at a final state is a violation. */
  readonly due: "always" | "maybe";
  /** Withdraws an open request, so that no answer is due. */
  readonly withdrawnBy?: { readonly signal: SignalId; readonly by: Pointer };
  /** A response to no open request: against the order, or legal and without effect. */
  readonly stray: "refused" | "ignored";
  /** States in which nothing is due any more. */
  readonly excusedIn?: readonly StateId[];
}

/** One state machine. A protocol that carries several lives at once over one connection has one machine per kind. */
export interface Machine<SignalId extends string = string, StateId extends string = string> {
  readonly id: string;
  readonly description: string;
  /** First match names the frame; frames that match no signal are not this machine's business. */
  readonly signals: Readonly<Record<SignalId, Signal>>;
  /** Where a frame tells whose life it belongs to; the first pointer that leads somewhere counts. Absent: there is one. */
  readonly instance?: readonly Pointer[];
  readonly initial: StateId;
  readonly states: Readonly<Record<StateId, State<SignalId, StateId>>>;
  /** Signals that are legal in every state and change nothing. */
  readonly anywhere: readonly SignalId[];
  readonly answers: readonly Answer<SignalId, StateId>[];
  /** Signals that begin and end a turn of the agent. */
  readonly turn?: { readonly begins: readonly SignalId[]; readonly ends: readonly SignalId[] };
}

/** Ids are inferred from the keys of `signals` and `states` alone, and checked where they are used. */
interface Facts<SignalId extends string, StateId extends string>
  extends Pick<Machine, "id" | "description" | "instance"> {
  readonly signals: Readonly<Record<SignalId, Signal>>;
  readonly initial: NoInfer<StateId>;
  readonly states: Readonly<Record<StateId, State<NoInfer<SignalId>, NoInfer<StateId>>>>;
  readonly anywhere?: readonly NoInfer<SignalId>[];
  readonly answers?: readonly Answer<NoInfer<SignalId>, NoInfer<StateId>>[];
  readonly turn?: {
    readonly begins: readonly NoInfer<SignalId>[];
    readonly ends: readonly NoInfer<SignalId>[];
  };
}

/** Declares a machine. A misspelt signal or state does not compile. */
export function machine<const SignalId extends string, const StateId extends string>(
  facts: Facts<SignalId, StateId>,
): Machine {
  return { anywhere: [], answers: [], ...facts };
}

/** A frame the client sends. */
export const fromClient = (
  where: Signal["where"],
  more: Omit<Signal, "direction" | "where"> = {},
): Signal => ({
  direction: "clientToServer",
  where,
  ...more,
});

/** A frame the server sends. */
export const fromServer = (
  where: Signal["where"],
  more: Omit<Signal, "direction" | "where"> = {},
): Signal => ({
  direction: "serverToClient",
  where,
  ...more,
});

import type { FrameDirection } from "./message.ts";

/** RFC 6901 pointer into a frame, such as `/payload/id`. */
export type Pointer = string;

/** What the value at a pointer must be: equal to it, or to one of a list. */
export type Condition = string | number | boolean | null | readonly (string | number | boolean | null)[];

/** Frames that have one effect on a state machine, recognized by their values at some pointers. */
export interface Trigger {
  readonly direction: FrameDirection;
  /** All must hold. */
  readonly where: Readonly<Record<Pointer, Condition>>;
  /** Pointers that must lead to a value; `null` is one. */
  readonly present?: readonly Pointer[];
  /** Pointers that must lead nowhere. */
  readonly absent?: readonly Pointer[];
}

/** A state of a connection, session or turn. */
export interface State<TriggerId extends string = string, StateId extends string = string> {
  readonly description: string;
  /**
   * The next state for each trigger. Several states mean that the frame alone does not decide (it depends on a queue
   * the reader cannot see, for instance): all stay possible until a later frame decides.
   */
  readonly on: Readonly<Partial<Record<TriggerId, StateId | readonly StateId[]>>>;
  /** Whether the instance may end here. A transcript that stops elsewhere was cut off. */
  readonly final?: boolean;
}

/** A request and the frames that answer it. */
export interface RequestRule<TriggerId extends string = string, StateId extends string = string> {
  readonly request: TriggerId;
  readonly responses: readonly TriggerId[];
  /** Where both carry the same value. Absent: they pair in the order they come. */
  readonly by?: { readonly request: Pointer; readonly response: Pointer };
  /** Whether a request without a response at the end of the instance is a violation. */
  readonly required: boolean;
  /** Cancels a pending request, which then needs no response. */
  readonly cancelledBy?: { readonly trigger: TriggerId; readonly by: Pointer };
  /** A response to no pending request: a violation, or legal and without effect. */
  readonly unmatched: "error" | "ignore";
  /** States in which no response is required any more. */
  readonly exemptStates?: readonly StateId[];
}

/** One state machine. A protocol with several kinds of instances on one connection has one machine per kind. */
export interface StateMachine<TriggerId extends string = string, StateId extends string = string> {
  readonly id: string;
  readonly description: string;
  /** The first that matches a frame counts; a frame that matches none does not concern this machine. */
  readonly triggers: Readonly<Record<TriggerId, Trigger>>;
  /** Where a frame names its instance; the first pointer that leads somewhere counts. Absent: there is one instance. */
  readonly instanceId?: readonly Pointer[];
  readonly initial: StateId;
  readonly states: Readonly<Record<StateId, State<TriggerId, StateId>>>;
  /** Triggers that are legal in every state and change nothing. */
  readonly allowedAnywhere: readonly TriggerId[];
  readonly requests: readonly RequestRule<TriggerId, StateId>[];
  /** Triggers that begin and end a turn of the agent. */
  readonly turn?: { readonly begins: readonly TriggerId[]; readonly ends: readonly TriggerId[] };
}

/** Ids are inferred from the keys of `triggers` and `states` alone, and checked where they are used. */
interface StateMachineInput<TriggerId extends string, StateId extends string>
  extends Pick<StateMachine, "id" | "description" | "instanceId"> {
  readonly triggers: Readonly<Record<TriggerId, Trigger>>;
  readonly initial: NoInfer<StateId>;
  readonly states: Readonly<Record<StateId, State<NoInfer<TriggerId>, NoInfer<StateId>>>>;
  readonly allowedAnywhere?: readonly NoInfer<TriggerId>[];
  readonly requests?: readonly RequestRule<NoInfer<TriggerId>, NoInfer<StateId>>[];
  readonly turn?: {
    readonly begins: readonly NoInfer<TriggerId>[];
    readonly ends: readonly NoInfer<TriggerId>[];
  };
}

/** Declares a state machine. A misspelt trigger or state does not compile. */
export function stateMachine<const TriggerId extends string, const StateId extends string>(
  input: StateMachineInput<TriggerId, StateId>,
): StateMachine {
  return { allowedAnywhere: [], requests: [], ...input };
}

/** A frame the client sends. */
export const fromClient = (
  where: Trigger["where"],
  more: Omit<Trigger, "direction" | "where"> = {},
): Trigger => ({
  direction: "clientToServer",
  where,
  ...more,
});

/** A frame the server sends. */
export const fromServer = (
  where: Trigger["where"],
  more: Omit<Trigger, "direction" | "where"> = {},
): Trigger => ({
  direction: "serverToClient",
  where,
  ...more,
});

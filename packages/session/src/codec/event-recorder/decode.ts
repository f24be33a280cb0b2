import type { DecodedEvents } from "../codec.ts";
import type { ConnectionCommand } from "../commands.ts";
import { fromIssue, type Issue, type Schema } from "../diagnostics.ts";
import { bySomeTypes, type Dispatch, type Handlers } from "../dispatch.ts";
import { type ClockedSession, createClockedRecorder, type EventRecorder } from "./recorder.ts";

/** Records nothing, and leaves the very state it found. */
export const unchanged = <State>(state: State): DecodedEvents<State, never> => ({
  state,
  events: [],
  frames: [],
  diagnostics: [],
});

/** Refuses a frame that does not fit its schema: one diagnostic per issue, nothing else. */
export const refused = <State>(
  state: State,
  issues: readonly Issue[],
  prefix = "",
): DecodedEvents<State, never> => ({
  ...unchanged(state),
  diagnostics: issues.map((issue) => fromIssue(issue, prefix)),
});

/**
 * Creates the `decode` of a wire that does not date its frames. A frame of a type that the contract does not know has no
 * handler and changes nothing; a malformed one is refused.
 */
export function createDecode<State extends ClockedSession, ClientFrame, ServerFrame>(
  schema: Schema,
  read: Dispatch<ServerFrame, EventRecorder<State, ClientFrame>, void>,
): (state: State, frame: unknown) => DecodedEvents<State, ClientFrame> {
  return (state, frame) => {
    const parsed = schema.safeParse(frame);
    if (!parsed.success) return refused(state, parsed.error.issues);
    const recorder = createClockedRecorder<State, ClientFrame>(state);
    read(recorder, parsed.data as ServerFrame);
    return recorder.result();
  };
}

/** Creates the `recordSent` of a wire that does not echo what its client sends. */
export function createRecordSent<State extends ClockedSession>(
  handlers: Partial<Handlers<ConnectionCommand, EventRecorder<State, never>>>,
): (state: State, command: ConnectionCommand) => DecodedEvents<State, never> {
  const take = bySomeTypes(handlers);
  return (state, command) => {
    const recorder = createClockedRecorder(state);
    take(recorder, command);
    return recorder.result();
  };
}

import type { DecodedEvents } from "../../../codec/codec.ts";
import type { ConnectionCommand } from "../../../codec/commands.ts";
import { recordSent } from "../../../codec/event-recorder.ts";
import { resolvePermission } from "./calls.ts";
import { type ClientState, change, type Reading, readingOf } from "./state.ts";

type Notes = {
  readonly [T in ConnectionCommand["type"]]?: (
    reading: Reading,
    command: Extract<ConnectionCommand, { readonly type: T }>,
  ) => void;
};

const notes: Notes = {
  "message.send": (reading, { content, messageId, native }) => {
    const { session, unsaid } = reading.state;
    const said = { content, messageId, native };
    if (session.lastSeq > 0) recordSent(reading, content, messageId, native);
    else change(reading, { unsaid: [...unsaid, said] });
  },
  "permission.resolve": (reading, { requestId, decision, input, message }) =>
    resolvePermission(reading, requestId, decision, { input, message }),
};

/**
 * What a host knows because it did it: the wire shows neither prompts nor answers to permission requests. To be called
 * with everything that was sent; prompts that come before the session is known are told with it. Not for prompts of a
 * CLI with `--replay-user-messages`, which shows them itself.
 */
export function noteSent(state: ClientState, command: ConnectionCommand): DecodedEvents<ClientState, never> {
  const reading = readingOf(state);
  const note = notes[command.type] as ((reading: Reading, command: ConnectionCommand) => void) | undefined;
  note?.(reading, command);
  return { state: reading.state, events: reading.events, frames: [], diagnostics: [] };
}

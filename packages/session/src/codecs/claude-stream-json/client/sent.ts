import type { KnownEvent } from "@colloquy/schema/session";
import type { ConnectionMeaning } from "../../../meanings.ts";
import { resolvePermission } from "./calls.ts";
import { type ClientState, change, type Reading, readingOf } from "./state.ts";
import { tellSaid } from "./story.ts";

type Notes = {
  readonly [T in ConnectionMeaning["type"]]?: (
    reading: Reading,
    meaning: Extract<ConnectionMeaning, { readonly type: T }>,
  ) => void;
};

const notes: Notes = {
  "message.send": (reading, { content, messageId, native }) => {
    const { session, unsaid } = reading.state;
    const said = { content, messageId, native };
    if (session.lastSeq > 0) tellSaid(reading, said);
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
export function noteSent(
  state: ClientState,
  meaning: ConnectionMeaning,
): { readonly state: ClientState; readonly events: readonly KnownEvent[] } {
  const reading = readingOf(state);
  const note = notes[meaning.type] as ((reading: Reading, meaning: ConnectionMeaning) => void) | undefined;
  note?.(reading, meaning);
  return { state: reading.state, events: reading.events };
}

import type { KnownEvent } from "@colloquy/schema/session";
import type { ConnectionCommand } from "../../../codec/commands.ts";
import { completeCall, createRecorder, recordSent } from "../../../codec/event-recorder.ts";
import type { ClientDecodeState, Recorder } from "./state.ts";

type Notes = {
  readonly [T in ConnectionCommand["type"]]?: (
    recorder: Recorder,
    command: Extract<ConnectionCommand, { readonly type: T }>,
  ) => void;
};

const notes: Notes = {
  "session.create": (recorder, { settings }) => offer(recorder, settings.tools),
  "session.open": (recorder, { settings, sessionId }) => {
    if (sessionId === undefined || settings.tools) offer(recorder, settings.tools);
  },
  "message.send": (recorder, { content, messageId }) => recordSent(recorder, content, messageId),
  "tool.resolve": (recorder, { callId, outcome }) => completeCall(recorder, callId, outcome),
};

function offer(
  recorder: Recorder,
  tools: readonly { readonly name: string; readonly executor: string }[] = [],
): void {
  const names = tools.filter(({ executor }) => executor === "client").map(({ name }) => name);
  recorder.state = { ...recorder.state, clientTools: new Set(names) };
}

/**
 * What a client knows because it did it: the wire shows neither user messages nor outcomes of tools. To be called with
 * everything that was sent, once the session is known.
 */
export function noteSent(
  state: ClientDecodeState,
  command: ConnectionCommand,
): { readonly state: ClientDecodeState; readonly events: readonly KnownEvent[] } {
  const recorder = createRecorder(state);
  const note = notes[command.type] as ((recorder: Recorder, command: ConnectionCommand) => void) | undefined;
  note?.(recorder, command);
  return { state: recorder.state, events: recorder.events };
}

import type { DecodedEvents } from "../../../codec/codec.ts";
import type { ConnectionCommand } from "../../../codec/commands.ts";
import { completeCall, createRecorder } from "../../../codec/event-recorder.ts";
import { requestIn } from "../request.ts";
import type { ClientDecodeState, Recorder } from "./state.ts";

type Notes = {
  readonly [T in ConnectionCommand["type"]]?: (
    recorder: Recorder,
    command: Extract<ConnectionCommand, { readonly type: T }>,
  ) => void;
};

const asked: NonNullable<Notes["session.open"]> = (recorder, { settings }) => {
  const own = settings.tools?.filter(({ executor }) => executor === "client").map(({ name }) => name);
  const { callType } = requestIn(settings);
  recorder.state = { ...recorder.state, settings, callType, ...(own && { clientTools: new Set(own) }) };
};

const notes: Notes = {
  "session.open": asked,
  "session.create": (recorder, { settings }) => asked(recorder, { type: "session.open", settings }),
  "call.answer": (recorder, { sdp }) => {
    recorder.state = { ...recorder.state, sdpAnswer: sdp };
  },
  "tool.resolve": (recorder, { callId, outcome }) =>
    completeCall(recorder, callId, outcome, recorder.state.toldAt[callId]),
};

/**
 * What a client knows because it did it: nobody tells it which kind of conversation it asked for and, without
 * `SendToolCallLogs`, what its tools answered. What the user typed comes back as an echo.
 */
export function noteSent(
  state: ClientDecodeState,
  command: ConnectionCommand,
): DecodedEvents<ClientDecodeState, never> {
  const recorder = createRecorder(state);
  const note = notes[command.type] as ((recorder: Recorder, command: ConnectionCommand) => void) | undefined;
  note?.(recorder, command);
  return { state: recorder.state, events: recorder.events, frames: [], diagnostics: [] };
}

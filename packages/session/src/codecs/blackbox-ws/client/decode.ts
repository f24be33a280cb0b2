import {
  type ClientFrame,
  type ClosedEvent,
  type ConnectionEvent,
  type Event,
  type FailedOpenEvent,
  type OpenedEvent,
  type ServerFrame,
  serverFrameSchema,
} from "@colloquy/schema/blackbox-ws";
import type { DecodedEvents } from "../../../codec/codec.ts";
import { createRecorder } from "../../../codec/event-recorder.ts";
import { shapeProblems } from "../../../codec/transcript-adapter/index.ts";
import { recordClosed, recordConnection, recordFailed, recordOffer, recordOpened } from "./conversation.ts";
import type { ClientDecodeState, Recorder } from "./state.ts";
import { askClient, noticeCall, noticeResult, releaseCalls } from "./tools.ts";
import { endTurn, failTurn, recordPiece, recordUser } from "./turns.ts";

type Step = DecodedEvents<ClientDecodeState, ClientFrame>;
type Of<Type> = Extract<ServerFrame, { readonly type: Type }>;
type Readers = {
  readonly [T in Exclude<ServerFrame["type"], "error">]?: (recorder: Recorder, frame: Of<T>) => void;
};

/**
 * What one frame of a server tells. An unknown frame tells nothing and is no fault; a malformed one is a diagnostic, and
 * so is an `error` frame that comes while the agent does nothing.
 */
export function decode(state: ClientDecodeState, frame: unknown): Step {
  const parsed = serverFrameSchema.safeParse(frame);
  if (!parsed.success) return { ...nothing(state), diagnostics: shapeProblems(serverFrameSchema, frame) };
  if (parsed.data.type === "error") return readError(state, parsed.data as Of<"error">);
  const recorder = createRecorder(state);
  const read = readers[parsed.data.type as keyof Readers] as
    | ((recorder: Recorder, frame: ServerFrame) => void)
    | undefined;
  read?.(recorder, parsed.data);
  return told(recorder);
}

const nothing = (state: ClientDecodeState): Step => ({ state, events: [], frames: [], diagnostics: [] });

const told = ({ state, events }: Recorder): Step => ({ ...nothing(state), events: events });

function readError(state: ClientDecodeState, { data }: Of<"error">): Step {
  const recorder = createRecorder(state);
  if (failTurn(recorder, data.message)) return told(recorder);
  const code = (data.code ?? "error").toLowerCase().replaceAll("_", "-");
  return {
    ...nothing(state),
    diagnostics: [{ code, severity: "error", pointer: "/data", message: data.message }],
  };
}

const readers: Readers = {
  event: (recorder, frame) => {
    const read = eventReaders[frame.name as keyof EventFrames] as
      | ((recorder: Recorder, frame: Event) => void)
      | undefined;
    read?.(recorder, frame);
  },
  text: (recorder, { content: { source, text, type } }) => {
    if (type === "potential") return;
    releaseCalls(recorder);
    if (source === "user") recordUser(recorder, text);
    if (source === "assistant") recordPiece(recorder, text);
  },
  sdpInvite: (recorder, { data }) => recordOffer(recorder, data.invite ?? data.sdpOffer ?? ""),
  toolCall: (recorder, { content }) => noticeCall(recorder, content),
  websocketToolRequest: (recorder, { content }) => askClient(recorder, content),
  toolCallResult: (recorder, { content }) => noticeResult(recorder, content),
};

interface EventFrames {
  readonly connection: ConnectionEvent;
  readonly opened: OpenedEvent;
  readonly closed: ClosedEvent;
  readonly failedOpen: FailedOpenEvent;
}
type EventReaders = {
  readonly [Name in keyof EventFrames]: (recorder: Recorder, frame: EventFrames[Name]) => void;
};

const eventReaders: EventReaders = {
  connection: (recorder, { data }) => recordConnection(recorder, data),
  opened: recordOpened,
  closed: (recorder, { data }) => {
    releaseCalls(recorder);
    recordClosed(recorder, data?.reason);
  },
  failedOpen: (recorder, { data }) => recordFailed(recorder, data),
};

/** Nothing has come for so long that the agent must be done: there is no frame that says so (§6). */
export function noteQuiet(state: ClientDecodeState): Step {
  const recorder = createRecorder(state);
  if (recorder.state.session.turn?.calls.length === 0) endTurn(recorder);
  return told(recorder);
}

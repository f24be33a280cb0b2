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
import type { KnownEvent } from "@colloquy/schema/session";
import type { Decoded } from "../../../codec.ts";
import { shapeProblems } from "../../../convert/shape.ts";
import { storyOf } from "../../../story.ts";
import { tellClosed, tellConnection, tellFailed, tellOffer, tellOpened } from "./conversation.ts";
import type { ClientDecodeState, Story } from "./state.ts";
import { askClient, noticeCall, noticeResult, releaseCalls } from "./tools.ts";
import { endTurn, failTurn, tellPiece, tellUser } from "./turns.ts";

type Step = Decoded<ClientDecodeState, KnownEvent, ClientFrame>;
type Of<Type> = Extract<ServerFrame, { readonly type: Type }>;
type Readers = {
  readonly [T in Exclude<ServerFrame["type"], "error">]?: (story: Story, frame: Of<T>) => void;
};

/**
 * What one frame of a server tells. An unknown frame tells nothing and is no fault; a malformed one is a diagnostic, and
 * so is an `error` frame that comes while the agent does nothing.
 */
export function decode(state: ClientDecodeState, frame: unknown): Step {
  const parsed = serverFrameSchema.safeParse(frame);
  if (!parsed.success) return { ...nothing(state), diagnostics: shapeProblems(serverFrameSchema, frame) };
  if (parsed.data.type === "error") return readError(state, parsed.data as Of<"error">);
  const story = storyOf(state);
  const read = readers[parsed.data.type as keyof Readers] as
    | ((story: Story, frame: ServerFrame) => void)
    | undefined;
  read?.(story, parsed.data);
  return told(story);
}

const nothing = (state: ClientDecodeState): Step => ({ state, meanings: [], replies: [], diagnostics: [] });

const told = ({ state, events }: Story): Step => ({ ...nothing(state), meanings: events });

function readError(state: ClientDecodeState, { data }: Of<"error">): Step {
  const story = storyOf(state);
  if (failTurn(story, data.message)) return told(story);
  const code = (data.code ?? "error").toLowerCase().replaceAll("_", "-");
  return {
    ...nothing(state),
    diagnostics: [{ code, severity: "error", pointer: "/data", message: data.message }],
  };
}

const readers: Readers = {
  event: (story, frame) => {
    const read = eventReaders[frame.name as keyof EventFrames] as
      | ((story: Story, frame: Event) => void)
      | undefined;
    read?.(story, frame);
  },
  text: (story, { content: { source, text, type } }) => {
    if (type === "potential") return;
    releaseCalls(story);
    if (source === "user") tellUser(story, text);
    if (source === "assistant") tellPiece(story, text);
  },
  sdpInvite: (story, { data }) => tellOffer(story, data.invite ?? data.sdpOffer ?? ""),
  toolCall: (story, { content }) => noticeCall(story, content),
  websocketToolRequest: (story, { content }) => askClient(story, content),
  toolCallResult: (story, { content }) => noticeResult(story, content),
};

interface EventFrames {
  readonly connection: ConnectionEvent;
  readonly opened: OpenedEvent;
  readonly closed: ClosedEvent;
  readonly failedOpen: FailedOpenEvent;
}
type EventReaders = {
  readonly [Name in keyof EventFrames]: (story: Story, frame: EventFrames[Name]) => void;
};

const eventReaders: EventReaders = {
  connection: (story, { data }) => tellConnection(story, data),
  opened: tellOpened,
  closed: (story, { data }) => {
    releaseCalls(story);
    tellClosed(story, data?.reason);
  },
  failedOpen: (story, { data }) => tellFailed(story, data),
};

/** Nothing has come for so long that the agent must be done: there is no frame that says so (§6). */
export function noteQuiet(state: ClientDecodeState): Step {
  const story = storyOf(state);
  if (story.state.session.turn?.calls.length === 0) endTurn(story);
  return told(story);
}

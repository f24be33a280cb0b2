import type { ServerFrame } from "@colloquy/schema/blackbox-ws";
import type { KnownEvent } from "@colloquy/schema/session";
import type { Encoded } from "../../../codec/codec.ts";
import { type EventOf, textOf } from "../../../state/index.ts";
import { closeConversation, factOf, failConversation } from "./ending.ts";
import { errorFrame } from "./refusal.ts";
import { type Shown, showAll, showNothing } from "./show.ts";
import { echo, finishSpeaking, speak, textSoFar } from "./speech.ts";
import type { ServerEncodeState } from "./state.ts";
import { completeTool, requestTool } from "./tools.ts";

type Encoders = {
  readonly [T in KnownEvent["type"]]?: (state: ServerEncodeState, event: EventOf<T>) => Shown;
};

/** What an event looks like on a connection. Kinds without a word are in the losses. */
export function encode(state: ServerEncodeState, event: KnownEvent): Encoded<ServerEncodeState, ServerFrame> {
  if (state.phase === "over") return showNothing(state);
  const encoder = encoders[event.type] as
    | ((state: ServerEncodeState, event: KnownEvent) => Shown)
    | undefined;
  return encoder?.(state, event) ?? showNothing(state);
}

const encoders: Encoders = {
  "session.created": (state, event) => {
    const jobId = factOf(event, "jobId") ?? event.sessionId;
    const recordId = factOf(event, "recordId") ?? event.sessionId;
    const connected = showAll(
      { ...state, phase: "connected", jobId, createdAt: Date.parse(event.at) },
      event.at,
      [{ type: "event", name: "connection", data: { jobId, recordId } }],
    );
    return state.callType === "chat" ? then(connected, (after) => open(after, event.at)) : connected;
  },
  "session.closed": (state, event) => closeConversation(state, event, reasonOf(state, event)),
  "message.added": (state, { at, message }) => echo(state, at, textOf(message.content)),
  "message.delta": (state, { at, messageId: id, text }) =>
    speak(state, at, { id, text: textSoFar(state, id) + text }),
  "message.snapshot": (state, { at, messageId: id, text }) => speak(state, at, { id, text }),
  "message.completed": (state, { at, messageId: id, content }) =>
    finishSpeaking(state, at, { id, text: textOf(content) }),
  "tool.requested": requestTool,
  "tool.completed": completeTool,
  "turn.failed": (state, { at, failure }) => ({
    state,
    frames: state.phase === "opened" ? [errorFrame(failure.message, Date.parse(at), state.channelId)] : [],
  }),
  "call.offered": (state, { at, sdp }) =>
    state.callType === "webCall" && state.phase === "connected"
      ? showAll(state, at, [{ type: "sdpInvite", data: { invite: sdp } }])
      : showNothing(state),
  "call.answered": (state, { at }) => (state.phase === "connected" ? open(state, at) : showNothing(state)),
  "call.ended": (state, event) => {
    if (state.callType === "chat") return showNothing(state);
    const { reason, message } = event;
    if (reason === "failed" && state.phase === "connected")
      return failConversation(state, event, factOf(event, "reason") ?? "MediaFailed", message);
    return closeConversation(state, event, reasonOf(state, event, hangUps[reason]?.[state.callType]));
  },
};

/** Who hung up, in the words of `closed` (§4.1). */
const hangUps: Readonly<Record<string, Readonly<Record<"webCall" | "onPhone", string>>>> = {
  client: { webCall: "clientTerminated", onPhone: "remoteHangup" },
  server: { webCall: "agentFinished", onPhone: "agentFinished" },
};

function reasonOf(state: ServerEncodeState, event: KnownEvent, otherwise?: string): string | undefined {
  if (state.terminated) return "clientTerminated";
  return factOf(event, "reason") ?? (event.type === "session.closed" ? "agentFinished" : otherwise);
}

const open = (state: ServerEncodeState, at: string): Shown =>
  showAll({ ...state, phase: "opened", openedAt: Date.parse(at) }, at, [{ type: "event", name: "opened" }]);

function then(first: Shown, next: (state: ServerEncodeState) => Shown): Shown {
  const second = next(first.state);
  return { ...second, frames: [...first.frames, ...second.frames] };
}

import type { ClientFrame, ServerFrame } from "@colloquy/schema/blackbox-ws";
import { type FramesByType, ignored, type Losses } from "../../codec/losses.ts";

type Frame = ClientFrame | ServerFrame;

/** Events have a name beside their type; texts a speaker and a state. */
type Frames = FramesByType<Frame> & {
  readonly [Name in `event.${"connection" | "opened" | "closed" | "failedOpen"}`]: Extract<
    Frame,
    { readonly type: "event" }
  >;
} & {
  readonly [Name in `text.${"user" | "assistant"}.potential`]: Extract<Frame, { readonly type: "text" }>;
};

const noFrame = "There is no frame for it.";
const notReported = "Not reported.";
const settings = "The settings of the conversation stay with the server.";
const agent = "The agent is configured elsewhere.";
const request =
  "`initialize` names a kind of conversation; the agent is configured elsewhere, and no conversation can be resumed.";
const otherFacts = "`initialize` has to name a kind of conversation; data of other protocols is dropped.";
const noPermissions = "This protocol has no permission requests.";
const queued = "A message that comes while the agent speaks is always queued.";
const oneCall = "A conversation has one call, without an id.";
const noDescription = "Telephone calls have no session description; a client knows its own answer.";
const voice = "Reported in voice conversations only.";
const reasoning = "Reasoning is not reported.";
const earlier = "It repeats what was reported before.";

/** What `blackbox-ws` cannot carry, and what it carries that the neutral model does not keep. */
export const blackboxWsLosses: Losses<Frames> = {
  toProtocol: {
    "*": {
      at: "Frames carry the time they were made; the start and the end of a turn have no frame.",
      createdAt: "Frames carry the time they were made; the start and the end of a turn have no frame.",
      turnId: "Only the conversation has an id; a reader makes the others.",
      messageId: "Only the conversation has an id; messages have none, a reader makes them.",
      finalMessageId: "Only the conversation has an id; a reader makes the others.",
      sessionId: "Only the conversation has an id; a reader makes the others.",
      native: "Data of other protocols is dropped.",
    },
    "session.open": {
      settings: { ".": request, native: otherFacts },
      latest: request,
      fork: request,
      keepUpTo: request,
    },
    "session.created": {
      settings: { ".": settings, native: otherFacts },
      native: "`connection` has the ids of the job and its record.",
    },
    "session.updated": settings,
    "session.configure": agent,
    "session.rename": agent,
    "session.close": "`terminate` has no members; it stands for every way to end the connection.",
    "session.closed": { native: "Only the reason is reported." },
    "message.added": {
      ".": "A message without text is not echoed; in voice calls none is without `SendTranscriptForAudioCall`.",
      message: {
        content: "The user sends text only.",
        role: "Only user and assistant speak.",
      },
    },
    "message.send": { content: "The user sends text only.", whenBusy: queued },
    "turn.steer": "It is a message like any other.",
    "turn.queued": notReported,
    "turn.steered": notReported,
    "queue.changed": notReported,
    "turn.started": "Not reported: a turn begins with its first text or tool call.",
    "turn.completed":
      "There is no mark at the end of a turn: the next frame shows it, and totals are for the reader to count.",
    "turn.failed": "Reported as an `error` frame with the message, without code, totals and text.",
    "turn.interrupted": "Not reported: the agent stops sending.",
    "turn.interrupt": "There is no frame for it; `terminate` ends the whole conversation.",
    "message.started":
      "Not reported; an empty message leaves no frame, and messages without a tool call between them read as one.",
    "message.delta": "Text is sent in whole sentences.",
    "message.snapshot": "Text is sent in whole sentences.",
    "message.completed": "Only its text is reported; the next frame shows that it is over.",
    "thinking.delta": reasoning,
    "thinking.completed": reasoning,
    "tool.requested": {
      ".": "Without `SendToolCallLogs` only calls for the client are reported.",
      name: "Characters of a name other than letters, digits and `_` become `_`.",
      input: "An input that is not an object becomes the member `value` of one.",
      server: notReported,
      messageId: "The message that asks is the previous one.",
    },
    "tool.started": notReported,
    "tool.output": notReported,
    "tool.completed":
      "Reported with `SendToolCallLogs` only, as one JSON value: its content is that value's text, and only failures of server tools are marked as such.",
    "tool.resolve": {
      outcome: "The result is one JSON value; a failure is an object with `success: false` and `error`.",
    },
    "permission.requested": noPermissions,
    "permission.resolved": noPermissions,
    "permission.resolve": noPermissions,
    "queue.clear": noFrame,
    "history.clear": noFrame,
    "history.cleared": notReported,
    "context.compacted": notReported,
    "call.offered": { ".": voice, callId: oneCall, sdp: noDescription },
    "call.answered": { ".": voice, callId: oneCall, sdp: noDescription },
    "call.ended": {
      ".": voice,
      callId: oneCall,
      reason: "Only the reasons of `closed` and `failedOpen` are reported.",
      message: "Only the reasons of `closed` and `failedOpen` are reported.",
    },
    "call.answer": { callId: oneCall },
    "call.hangUp": oneCall,
    "input.end": "It is a `terminate`, which ends the conversation at once.",
  },
  fromProtocol: {
    "*": { channelId: "Conversations have one channel in practice." },
    "text.user.potential": "Speech that may still change is not kept; the confirmed text follows.",
    "text.assistant.potential": "Speech that may still change is not kept; the confirmed text follows.",
    "event.connection": ignored(earlier),
    "event.opened": ignored("A chat is open as soon as it exists."),
    "event.closed": ignored(earlier),
    "event.failedOpen": ignored(earlier),
    toolCallResult: ignored(
      "The client knows its own result; one that comes after the agent went on is too late.",
    ),
    conversationResult: "It summarizes what was reported; analysis and links are not kept.",
  },
};

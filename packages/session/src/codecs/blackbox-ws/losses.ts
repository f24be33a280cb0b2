import type { Loss } from "../../codec/losses.ts";

const to = (what: string, why: string): Loss => ({ what, direction: "toProtocol", why });
const from = (what: string, why: string): Loss => ({ what, direction: "fromProtocol", why });

/** What `blackbox-ws` cannot say, and what it says that the neutral model cannot. */
export const blackboxWsLosses: readonly Loss[] = [
  to("at, createdAt", "Frames tell when they were made; a turn has no frame for its start and its end."),
  to(
    "turnId, messageId, finalMessageId, sessionId",
    "Only the conversation has a name; a reader makes the others.",
  ),
  to("session.created.settings", "The conversation's settings stay with the server."),
  to("session.created.native", "`connection` names the job and its record."),
  to(
    "session.open.settings.native, session.created.settings.native",
    "`initialize` must name a kind of conversation; facts of other protocols stay behind.",
  ),
  to("session.updated", "The conversation's settings stay with the server."),
  to(
    "session.open.settings, session.open.sessionId, session.open.latest, session.open.fork, session.open.keepUpTo",
    "`initialize` names a kind of conversation; the agent is set up elsewhere, and no conversation can be resumed.",
  ),
  to("session.configure, session.rename", "The agent is set up elsewhere."),
  to("session.close", "`terminate` says no more than that; it stands for every way to end the connection."),
  to("session.closed.native", "Only the reason is told."),
  to(
    "message.added",
    "A message without text is not echoed; in voice calls nothing is without `SendTranscriptForAudioCall`.",
  ),
  to("message.added.message.content, message.send.content", "The user says text only."),
  to("message.added.message.role", "Only user and assistant speak."),
  to("message.send.whenBusy", "What is said while the agent speaks always queues."),
  to("message.send.messageId", "Messages have no id."),
  to("turn.steer", "It is a message like any other."),
  to("turn.queued, turn.steered, queue.changed", "Not shown."),
  to("turn.started", "Not shown: a turn begins with the first thing it says or does."),
  to(
    "turn.completed",
    "There is no mark at the end of a turn: it shows in what comes next, and totals are for the reader to count.",
  ),
  to("turn.failed", "Told as an `error` frame with the message; code, totals and text are not told."),
  to("turn.interrupted", "Not shown: the agent just says no more."),
  to("turn.interrupt", "There is no frame for it; `terminate` ends the whole conversation."),
  to(
    "message.started",
    "Not shown; an empty message shows nowhere, and messages without a tool between them read as one.",
  ),
  to("message.delta, message.snapshot", "Text is sent in whole sentences."),
  to("message.completed", "Only its text is told; the end shows in what comes next."),
  to("thinking.delta, thinking.completed", "Reasoning is not shown."),
  to("tool.requested.name", "A name of other characters than letters, digits and `_` is spelled with `_`."),
  to("tool.requested.input", "An input that is no object travels as the member `value` of one."),
  to("tool.requested.server", "Not told."),
  to("tool.requested.messageId", "The message that asks is the one before."),
  to("tool.requested", "Without `SendToolCallLogs` only calls for the client are told."),
  to("tool.started, tool.output", "Not shown."),
  to(
    "tool.completed",
    "Told with `SendToolCallLogs` only, as one JSON value: its content is that value's text, and of failures only those of the server are told apart.",
  ),
  to(
    "tool.resolve.outcome",
    "The result is one JSON value; a failure is an object with `success: false` and `error`.",
  ),
  to(
    "permission.requested, permission.resolved, permission.resolve",
    "Nobody can be asked over this protocol.",
  ),
  to("queue.clear, history.clear", "There is no frame for it."),
  to("history.cleared, context.compacted", "Not shown."),
  to(
    "call.offered.callId, call.answered.callId, call.ended.callId, call.answer.callId, call.hangUp",
    "A conversation has one call, without a name.",
  ),
  to(
    "call.offered.sdp, call.answered.sdp",
    "Telephone calls have no session description; a client knows its own answer.",
  ),
  to("call.ended.reason, call.ended.message", "Only the reasons of `closed` and `failedOpen` are told."),
  to("call.ended, call.offered, call.answered", "Told in voice conversations only."),
  to("input.end", "It is a `terminate`, which ends the conversation at once."),
  to("*.native", "Facts of other protocols stay behind."),
  from(
    "text.user.potential, text.assistant.potential",
    "Speech that may still change is not kept; what is confirmed follows.",
  ),
  from("unheard.event.opened", "A chat is open as soon as it is there."),
  from(
    "unheard.toolCallResult",
    "The client knows its own answer; one that comes when the agent went on is too late.",
  ),
  from("unheard.event.connection, unheard.event.closed, unheard.event.failedOpen", "It was told before."),
  from("conversationResult", "It sums up what was told; analysis and links are not kept."),
  from("*.channelId", "Conversations have one channel in practice."),
];

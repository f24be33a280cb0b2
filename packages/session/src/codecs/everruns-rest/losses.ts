import type { Loss } from "../../codec/losses.ts";

const toProtocol = (what: string, why: string): Loss => ({ what, direction: "toProtocol", why });
const fromProtocol = (what: string, why: string): Loss => ({ what, direction: "fromProtocol", why });

/** What everruns REST cannot say, and what the neutral model cannot. */
export const everrunsRestLosses: readonly Loss[] = [
  toProtocol(
    "session.created",
    "Its event names harness, agent and model; the other settings stand in the session object.",
  ),
  toProtocol("session.updated", "Version C has no event for it; the session object shows the change."),
  toProtocol("session.closed", "Sessions never close here; a closed one refuses messages with 409."),
  toProtocol("turn.queued", "There is no queue; the message shows when its turn starts."),
  toProtocol("queue.changed", "There is no queue; the message shows when its turn starts."),
  toProtocol("turn.steered", "That the turn took the message in is not told; the message itself is."),
  toProtocol(
    "thinking.completed",
    "The signature is told with the message, and only the last one of a message.",
  ),
  toProtocol(
    "permission.requested",
    "Nobody can be asked over this protocol; another client of the session may answer.",
  ),
  toProtocol("permission.resolved", "Nobody can be asked over this protocol."),
  toProtocol("history.cleared", "The log shows every message for ever."),
  toProtocol("context.compacted", "The event needs lengths and a duration that nobody measured."),
  toProtocol("call.offered", "Voice of this protocol runs over connections of its own."),
  toProtocol("call.answered", "Voice of this protocol runs over connections of its own."),
  toProtocol("call.ended", "Voice of this protocol runs over connections of its own."),
  toProtocol(
    "tool.requested",
    "The name of the tool's server is not told, and the call itself only when it runs or the client is asked.",
  ),
  toProtocol(
    "message.completed",
    "A message that broke off is told with the failure of its turn; an empty one tells the reason.",
  ),
  toProtocol(
    "tool.completed",
    "«interrupted» is told as «error»; a client's outcome is told as the JSON text of its value.",
  ),
  toProtocol(
    "turn.failed",
    "Totals are not told; a reader counts them. The limit of money is told as a sealed turn.",
  ),
  toProtocol("turn.interrupted", "Totals are not told; a reader counts them."),
  toProtocol(
    "message.send.content, message.added.message.content, message.completed.content, tool.completed.outcome.content",
    "A resource is told as text; kinds this model does not know are left out.",
  ),
  toProtocol("*.native", "Facts of other protocols stay in the log."),
  toProtocol(
    "sessionId, turnId, messageId, finalMessageId",
    "An id that is no lower-case UUID is digested to 32 digits, which cannot be undone.",
  ),
  toProtocol("permission.resolve", "Nobody can be asked over this protocol."),
  toProtocol("queue.clear", "There is no queue."),
  toProtocol("history.clear", "A session forgets nothing here."),
  toProtocol("session.close", "Sessions never close here."),
  toProtocol("call.answer", "Voice of this protocol runs over connections of its own."),
  toProtocol("call.hangUp", "Voice of this protocol runs over connections of its own."),
  toProtocol("session.configure", "Only title, tags and locale can be changed."),
  toProtocol(
    "session.open.settings.model",
    "Models go by id here; only whoever knows the server's models finds the name again.",
  ),
  toProtocol(
    "session.open.settings.tools",
    "Only the client's own tools can be brought, without their server.",
  ),
  toProtocol(
    "session.open.settings.allowedTools, session.open.settings.disallowedTools, session.open.settings.maxBudgetUsd, session.open.settings.owner",
    "`create_session` has no member for them.",
  ),
  toProtocol(
    "session.open",
    "A session that is there is named by the path of each request; there is no request that opens it.",
  ),
  toProtocol("message.send.whenBusy", "A message always steers the running turn."),
  toProtocol(
    "tool.resolve.outcome.value",
    "The result is data: text that a client shows reads as its own value.",
  ),
  toProtocol(
    "tool.resolve.outcome",
    "A result is told as its value alone, and whatever did not succeed as one error text.",
  ),
  toProtocol("turn.completed.text, turn.completed.content", "Not told; it is the text of the last message."),
  toProtocol("tool.completed.durationMs", "A client's time is not told."),
  toProtocol("turn.completed.finalMessageId", "It must be a UUID."),
  toProtocol("message.send.native", "Facts of other protocols stay behind."),
  toProtocol("input.end", "There is no connection to end: every request stands alone."),
  toProtocol("at, createdAt", "Times are told to the millisecond."),
  toProtocol("session.rename", "It is an update of the title."),
  toProtocol("turn.steer", "It is a message like any other, and starts a turn when none runs."),
  fromProtocol(
    "create_message.body.controls, create_message.body.metadata, create_message.body.external_actor",
    "They stay native.",
  ),
  fromProtocol("create_message.body.tags", "Dropped, as there (§2.6)."),
  fromProtocol("create_session.body.model_id", "The name of the model is not known from its id."),
  fromProtocol("session.activated", "It says again that a turn begins."),
  fromProtocol("session.idled", "It says again that the turn is over."),
  fromProtocol("tool.call_requested.data.headline", "Not kept."),
  fromProtocol("*.context", "Spans; they add nothing to the story."),
  fromProtocol(
    "create_session.body.capabilities, create_session.body.initial_files, create_session.body.hints, create_session.body.mcpServers, create_session.body.network_access",
    "Capabilities, files, hints, tool servers and network rules stay native.",
  ),
  fromProtocol("unheard.input.message", "The note behind a cancelled turn is none of the user's words (§7)."),
  fromProtocol("llm.generation", "Only why the model stopped is kept."),
  fromProtocol(
    "reason.started, reason.thinking.started, reason.completed, unheard.act.started, act.completed",
    "Spans; they add nothing to the story.",
  ),
  fromProtocol(
    "task.*, budget.*, file.written, capability.usage, voice.*",
    "They have no neutral counterpart.",
  ),
  fromProtocol("output.message.replaced", "The completed message tells the text that counts."),
];

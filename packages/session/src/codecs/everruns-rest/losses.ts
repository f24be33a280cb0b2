import type { Loss } from "../../losses.ts";

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
  toProtocol("content part", "A resource is told as text; kinds this model does not know are left out."),
  toProtocol("native", "Facts of other protocols stay in the log."),
  toProtocol("an id that is not a lower-case UUID", "It is digested to 32 digits, which cannot be undone."),
  toProtocol("permission.resolve", "Nobody can be asked over this protocol."),
  toProtocol("queue.clear", "There is no queue."),
  toProtocol("history.clear", "A session forgets nothing here."),
  toProtocol("session.close", "Sessions never close here."),
  toProtocol("call.answer", "Voice of this protocol runs over connections of its own."),
  toProtocol("call.hangUp", "Voice of this protocol runs over connections of its own."),
  toProtocol("session.configure", "Only title, tags and locale can be changed."),
  toProtocol("turn.steer", "It is a message like any other, and starts a turn when none runs."),
  fromProtocol(
    "create_message",
    "`controls`, `metadata` and `external_actor` stay native; `tags` are dropped, as there (§2.6).",
  ),
  fromProtocol("create_session", "Capabilities, files, hints, tool servers and network rules stay native."),
  fromProtocol("llm.generation", "Only why the model stopped is kept."),
  fromProtocol(
    "reason.started, reason.completed, act.started, act.completed",
    "Spans; they add nothing to the story.",
  ),
  fromProtocol(
    "task.*, budget.*, file.written, capability.usage, voice.*",
    "They have no neutral counterpart.",
  ),
  fromProtocol("output.message.replaced", "The completed message tells the text that counts."),
];

import type { Loss } from "../../codec/losses.ts";

const to = (what: string, why: string): Loss => ({ what, direction: "toProtocol", why });
const from = (what: string, why: string): Loss => ({ what, direction: "fromProtocol", why });

const ends = (member: string) =>
  ["completed", "failed", "interrupted"].map((end) => `turn.${end}.${member}`).join(", ");

const toProtocol: readonly Loss[] = [
  to("messageId, finalMessageId", "Lines of the transcript count per process; model rounds have no id."),
  to("sessionId, turnId", "They need to be UUIDs: any other text is digested, which cannot be undone."),
  to("at, createdAt", "Events are dated in whole milliseconds; a prompt by the event that shows it."),
  to(
    "session.open, session.created.settings",
    "Only the model is told, as that of the whole process; a title is thrown away.",
  ),
  to("session.created.forkedFrom", "Not told."),
  to("session.updated", "Only a changed model is told, as that of the whole process."),
  to("session.closed", "Sessions never close here."),
  to(
    "message.added",
    "A prompt is shown by the first model round of its turn, so one that no round takes in is not shown.",
  ),
  to(
    "message.added.message.content",
    "Texts are glued, pictures stand behind them, each marked `[Image n]`; only those with bytes are shown. A resource is told as its text, or its name.",
  ),
  to("*.native", "Facts of other protocols stay in the log."),
  to("queue.changed", "Only answers tell: `queued` of a send, `cleared_count` of a clear."),
  to("turn.queued", "The label tells how many wait; which turn it will be only the answer to its sender."),
  to("turn.started", "Told when its prompt is shown, or when it ends: until then it is only announced."),
  to(
    "message.started",
    "Borders between rounds show only where a tool was called, and empty rounds nowhere. The model is not told.",
  ),
  to("turn.started", "Announced to whoever asked for it; for others it shows with its first round."),
  to("message.delta, thinking.delta", "How a text is cut may change where a reader was slow."),
  to(
    "message.completed",
    "The pieces tell its text: usage, the model, parts besides text and why it stopped do not show, nor does an empty one. What was streamed cannot be taken back; the closing message of the turn has it right.",
  ),
  to(
    "message.completed.content",
    "A call shows when it begins, so only the first of a round stands in its message.",
  ),
  to(
    "thinking.completed",
    "Pieces tell it: several thoughts of a round read as one. The signature is not told.",
  ),
  to(
    "tool.requested",
    "Shown when the call begins; one that was given up before is not. Who runs it and its tool server are not told.",
  ),
  to("tool.requested.input", "An input that is no object travels as the member `value` of one."),
  to(
    "tool.started",
    "Calls that run at the same time are told one after another, those of a client like those of the server.",
  ),
  to("tool.output", "Not shown."),
  to(
    "tool.completed",
    "A call that ends while another one of its turn still runs is told behind that one: where a recording ends before, not at all.",
  ),
  to(
    "tool.completed.outcome",
    "Every status but `success` is `ok: false`. Value and content are one `result`: the value where there is one.",
  ),
  to("tool.completed.durationMs", "Not told; a reader measures from the beginning that it was shown."),
  to(
    "permission.requested",
    "Nobody can be asked over this protocol; another one of the session must answer.",
  ),
  to("permission.resolved", "Not shown."),
  to(
    [ends("durationMs"), ends("rounds"), ends("toolCalls"), ends("usage")].join(", "),
    "Not told; a reader measures and counts what it was shown.",
  ),
  to(ends("text"), "Told as the glued text of all rounds."),
  to("turn.completed.content", "Only its text is told."),
  to("turn.failed.failure", "Only the message is told."),
  to("turn.interrupted.reason", "Only that somebody asked is told, by a label."),
  to(
    "context.compacted",
    "Told without its summary, which only `session.get` shows, in the history. Native sizes are estimated anew.",
  ),
  to("history.cleared", "No event tells it; only its sender gets an answer."),
  to("call.offered, call.answered, call.ended", "There is no voice."),
  to(
    "session.configure",
    "`model.select` needs a provider and a level of thinking, which nobody here knows.",
  ),
  to("message.send.content", "Sent trimmed, as text and pictures with bytes or a path."),
  to("message.send.native, turn.steer.native", "There is no parameter for it."),
  to("message.send.whenBusy", "Steering without a running turn is a prompt."),
  to("turn.steer.content", "Steering is text only."),
  to("turn.interrupt.reason", "There is no parameter for it."),
  to("tool.resolve", "Clients run no tools here."),
  to("permission.resolve", "Nobody can be asked over this protocol."),
  to("session.rename, session.close, call.answer, call.hangUp, input.end", "There is no method for them."),
];

const fromProtocol: readonly Loss[] = [
  from("session.create.params.title", "Checked and thrown away, as in the original."),
  from(
    "session.send.params.images",
    "Those by path are named by it: only the host can read files. Unusable ones fail the turn.",
  ),
  from(
    "session.get, session.queue.list, history.list, history.get, state.get, tools.list, skills.list, model.list, model.openrouter.providers, limits.get, auth.status, onboarding.status",
    "They read; nothing happens in a session.",
  ),
  from(
    "rpc.handshake, system.ping, system.shutdown, onboarding.complete, debug.set, auth.connect.openai, auth.connect.antigravity, auth.set.openrouter_key, auth.set.exa_key",
    "They are about the process, not about a session.",
  ),
  from(
    "model.select",
    "The model becomes that of every session of the connection; provider, level and route stay with the process.",
  ),
  from("command.execute", "Only `/clear` asks something of a session; others read, or are refused."),
  from(
    "history.clear_session",
    "Told when a running turn has ended: nothing may be forgotten in the middle of it.",
  ),
  from(
    "result",
    "Answers tell little that events do not: a new session, a waiting prompt, what was cleared.",
  ),
  from(
    "unheard.session.status",
    "Labels say what other events say too, but for announcements of turns and of interrupts.",
  ),
  from("unheard.session.message.appended", "Notices to people; the events beside them tell the same."),
  from("session.message.appended.params.payload.message.id", "Counts per process."),
  from("unheard.session.stream.chunk", "It is empty, or of no turn that was announced."),
  from("session.stream.chunk.params.payload.chunk.thoughts", "The pieces count."),
  from("session.stream.chunk.params.payload.chunk.answerText", "The pieces count where there are some."),
  from("session.tool.call.started.params.payload.data.call.providerToolName", "Not kept."),
  from("session.tool.call.completed.params.payload.data.executed.input", "Repeats that of the beginning."),
  from("session.tool.results", "Repeats what was told."),
  from("session.completed.params.payload.answer_length", "Not kept; it is the length of the text."),
  from("session.interrupted.params.payload.partial_output", "Not kept; the text shows it."),
  from("session.context.estimate", "An estimate of this protocol; not kept."),
  from("session.debug", "Not kept."),
  from(
    "compaction.started, compaction.anchor_selected, compaction.summary_merged, compaction.failed",
    "Steps; only the result is kept.",
  ),
  from("compaction.completed", "Reason and sizes stay native; its limits are not kept."),
  from(
    "unheard.state.changed",
    "Accounts, skills and first steps have no neutral counterpart; a new session and a model that changed are told.",
  ),
  from(
    "auth.flow.started, auth.flow.url, auth.flow.device_code, auth.flow.completed, auth.flow.failed",
    "They are about the process, not about a session.",
  ),
];

/** What `loaf-rpc` cannot say, and what it says that the neutral model cannot. */
export const loafRpcLosses: readonly Loss[] = [...toProtocol, ...fromProtocol];

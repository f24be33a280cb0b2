import type { Loss } from "../../losses.ts";

const to = (what: string, why: string): Loss => ({ what, direction: "toProtocol", why });
const from = (what: string, why: string): Loss => ({ what, direction: "fromProtocol", why });

/** What `loaf-rpc` cannot say, and what it says that the neutral model cannot. */
export const loafRpcLosses: readonly Loss[] = [
  to("seq", "No event has a number: a reader counts for itself."),
  to(
    "id that is no UUID",
    "Sessions and turns need one: any other text is digested, which cannot be undone.",
  ),
  to("messageId", "Lines of the transcript count per process; model rounds have no id."),
  to("session.created.settings", "Only the model is told, as that of the whole process."),
  to("session.created.forkedFrom", "Not told."),
  to("session.updated", "Only a changed model is told, as that of the whole process."),
  to("session.closed", "Sessions never close here."),
  to("message.added", "A message is told when a turn shows it; one that no turn takes in is not."),
  to(
    "message.added of a turn without a model round",
    "The prompt of a turn that fails before its first round is never shown.",
  ),
  to("message.content", "Text pieces are glued, pictures stand behind them and are marked `[Image n]`."),
  to("image by url or fileId", "Only pictures with bytes are shown; others are marked in the text."),
  to("resource", "Told as its text, or its name."),
  to("queue.changed", "Only its answers tell: `queued` of a send, `cleared_count` of a clear."),
  to("turn.queued", "The label tells how many wait; which turn it will be only the answer to its sender."),
  to("message.started", "Borders between rounds show only where a tool was called. The model is not told."),
  to(
    "message.completed",
    "The pieces tell its text; usage, parts besides text and the reason to stop do not show.",
  ),
  to("message.completed without text, reasoning or a call that began", "It shows nowhere."),
  to(
    "message.completed.content (toolCall)",
    "A reader learns of a call when it begins: only the first stands in the message.",
  ),
  to(
    "message.completed with another text than its pieces",
    "What was streamed cannot be taken back; the closing message of the turn has it right.",
  ),
  to(
    "message.completed with stopReason error",
    "The closing message of the turn leaves out what a failed turn had said.",
  ),
  to(
    "thinking.completed",
    "Pieces tell it; several thoughts of a round read as one. The signature is not told.",
  ),
  to(
    "tool.requested",
    "Shown when the call begins; a call given up before it began is not shown. Who runs it and the tool's server are not told.",
  ),
  to("tool.requested.input", "An input that is no object travels as the member `value` of one."),
  to("tool.started", "Calls that run at the same time are told one after another."),
  to("tool.output", "Not shown."),
  to(
    "tool.completed.outcome",
    "Every status but `success` is `ok: false`; value and content are one `result`: the value where there is one.",
  ),
  to("tool.completed.durationMs", "Not told; a reader measures."),
  to(
    "permission.requested",
    "Nobody can be asked over this protocol; another one of the session must answer.",
  ),
  to("permission.resolved", "Not shown."),
  to(
    "turn.*.durationMs, rounds, toolCalls, usage",
    "Not told; a reader measures and counts what it was shown.",
  ),
  to("turn.completed.text", "Told as the glued text of all rounds."),
  to("turn.completed.content", "Only its text is told."),
  to("turn.failed.failure", "Only the message is told."),
  to("turn.interrupted.reason", "Only that somebody asked is told, by a label."),
  to("context.compacted.summary", "No event tells it; `session.get` shows it in the history."),
  to("history.cleared", "No event tells it; only its sender gets an answer."),
  to("call.offered, call.answered, call.ended", "There is no voice."),
  to(
    "session.create.settings",
    "A title is thrown away, everything else has no parameter; the model is the process's.",
  ),
  to(
    "session.configure",
    "`model.select` needs a provider and a level of thinking, which nobody here knows.",
  ),
  to("message.send.messageId", "There is no parameter for it."),
  to("message.send.content", "Sent trimmed."),
  to("turn.steer.content", "Steering is text only."),
  to("turn.steer.turnId, turn.interrupt.turnId", "The running turn is meant, whichever it is."),
  to("tool.resolve", "Clients run no tools here."),
  to("permission.resolve", "Nobody can be asked over this protocol."),
  to("session.rename, session.close, call.answer, call.hangUp, input.end", "There is no method for them."),
  from("session.create.title", "Checked and thrown away, as in the original."),
  from("session.send.images (path)", "Named by its path: only the host can read files."),
  from(
    "session.status",
    "Labels say what other events say too, but for announcements of turns and interrupts.",
  ),
  from("session.message.appended (system)", "Notices to people; the events beside them tell the same."),
  from("session.message.appended of a steer that came too late", "Never shown, so never told."),
  from("session.stream.chunk.thoughts", "The pieces count; without pieces only the answer does."),
  from("session.tool.results", "Repeats what was told."),
  from("session.completed.answer_length", "Not kept; it is the length of the text."),
  from("session.interrupted.partial_output", "Not kept; the text shows it."),
  from("session.error after an interrupt", "Read as the interruption it is (§10)."),
  from(
    "session.status ready without an end of the turn",
    "Read as interrupted for another turn (§9.1, overflow).",
  ),
  from("session.context.estimate", "An estimate of this protocol; not kept."),
  from("session.debug", "Not kept."),
  from("compaction.started, anchor_selected, summary_merged, failed", "Steps; only the result is kept."),
  from("compaction.completed", "Reason and sizes stay native; its limits are not kept."),
  from("state.changed", "Accounts, skills and first steps have no neutral counterpart."),
  from(
    "auth.*, onboarding.*, limits.get, skills.list, tools.list, debug.set, system.*, rpc.handshake, state.get",
    "They are about the process, not about a session.",
  ),
  from(
    "model.select",
    "The model becomes that of every session of the connection; provider, level and route stay with the process.",
  ),
  from(
    "history.list, history.get, session.get, session.queue.list",
    "They read; nothing happens in a session.",
  ),
  from(
    "history.clear_session while a turn runs",
    "Told when the turn has ended: nothing may be forgotten in the middle of it.",
  ),
  from("command.execute", "Only `/clear` asks something of a session; others read, or are refused."),
];

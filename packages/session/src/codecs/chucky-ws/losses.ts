import type { Loss } from "../../codec/losses.ts";

const to = (what: string, why: string): Loss => ({ what, direction: "toProtocol", why });
const from = (what: string, why: string): Loss => ({ what, direction: "fromProtocol", why });

/** What `chucky-ws` cannot say, and what it says that the neutral model cannot. */
export const chuckyWsLosses: readonly Loss[] = [
  to("at, createdAt, turnId", "No frame has them: a reader counts and dates for itself."),
  to("messageId, finalMessageId", "Only flat messages carry one (`uuid`)."),
  to("message.added", "User messages are not shown; a client knows its own."),
  to("turn.queued", "Not shown; queued turns run one after another."),
  to("queue.changed", "Not shown."),
  to("turn.steered", "Not shown."),
  to("tool.started", "Not shown."),
  to("tool.output", "Not shown."),
  to(
    "tool.completed",
    "Outcomes are not shown; a client knows its own answers, others read as status `unknown`.",
  ),
  to(
    "tool.requested",
    "`deltas` shows only calls for the client; flat dialects show the others inside the message.",
  ),
  to("tool.requested.input", "An input that is no object travels as the member `value` of one."),
  to(
    "message.completed",
    "`documented` and `deltas` show its pieces only: usage, stop reason, and parts besides text and calls are not told.",
  ),
  to("message.delta", "Flat dialects show whole messages, unless `includePartialMessages` asked for pieces."),
  to(
    "message.started",
    "`deltas` shows no border between messages: those around calls of the server read as one.",
  ),
  to("thinking.completed.signature", "Not shown."),
  to("turn.completed.content", "Only its text is told."),
  to(
    "turn.failed.failure",
    "Enveloped results tell the message; flat ones tell `max_turns` and `max_budget` too. `retryable` is not told.",
  ),
  to(
    "turn.interrupted",
    "Flat dialects have no word for it: it reads as `error_during_execution`. The reason is told in words only.",
  ),
  to(
    "turn.completed.toolCalls, turn.failed.toolCalls, turn.interrupted.toolCalls",
    "Not told; a reader counts what it was shown.",
  ),
  to("permission.requested", "There is no permission frame; another protocol of the session must answer."),
  to("permission.resolved", "Not shown."),
  to("history.cleared", "Not shown."),
  to(
    "context.compacted",
    "Only flat dialects show it; without its summary, and with 0 tokens when nobody told the size.",
  ),
  to("call.offered", "There is no voice."),
  to("call.answered", "There is no voice."),
  to("call.ended", "There is no voice."),
  to("session.updated", "Only model and names of tools are told."),
  to(
    "*.settings.title, *.settings.parallelToolCalls, *.settings.locale, *.settings.tags, *.settings.owner",
    "`init` has no option for them.",
  ),
  to("turn.steer", "There is no frame for it."),
  to("turn.interrupt", "The only word is `control close`, which ends the connection as well."),
  to("session.close", "There is no frame for it: `control close` ends a connection and leaves the session."),
  to(
    "session.configure",
    "`python` repeats model, system prompt and round limit with the next turn; the others cannot.",
  ),
  to("session.rename, history.clear, queue.clear, permission.resolve, call.*", "There is no frame for them."),
  to("message.send.whenBusy", "A turn always queues."),
  to(
    "message.send.content, tool.resolve.outcome.content",
    "Pictures travel as bytes: one without is named in words. Documents have no name; those with text travel as text.",
  ),
  to(
    "tool.resolve.outcome.value, tool.resolve.outcome.error",
    "An outcome is what the model is shown; an error is told in its words.",
  ),
  to("tool.resolve.outcome.status", "All that are no success read as `error`."),
  to("message.send.messageId", "Only flat user turns carry one."),
  to("*.native", "Facts of other protocols stay behind; those of this one go into `init`."),
  to("session.created.settings", "Of a session that is there, only the model is told."),
  to(
    "message.started.model, message.completed.model",
    "Not told with the message; `session_info` tells the session's.",
  ),
  to("message.added.message", "A client knows its own messages; those of others are not shown."),
  to("tool.completed.durationMs", "Not told; a reader measures."),
  to("tool.requested.server", "Not told."),
  to("turn.completed.finalMessageId", "Not told; it is the last message shown."),
  to(
    "turn.completed.usage.costUsd, turn.failed.usage.costUsd, turn.interrupted.usage.costUsd",
    "0 stands for unknown.",
  ),
  to("session.open.keepUpTo", "Flat dialects only."),
  from("init.payload.tools.preset", "Kept in `native`: the neutral model knows definitions only."),
  from(
    "init.payload.mcpServers.command, init.payload.mcpServers.url",
    "Kept in `native`: this server starts no tool servers.",
  ),
  from(
    "init.payload.agents, init.payload.betas, init.payload.env, init.payload.permissionMode, init.payload.outputFormat, init.payload.settingSources",
    "Kept in `native`.",
  ),
  from("init.payload.allowedTools", "Of `mcp__<server>__<tool>` the bare name counts."),
  from(
    "result.duration_api_ms, sdk_message.result.payload.duration_api_ms",
    "Not kept; encoded as the whole duration.",
  ),
  from("result.payload.output, result.payload.messages, result.structured_output", "Not kept."),
  from(
    "tool_use after the first of a message",
    "In `documented` the body of the message names the first only.",
  ),
  to(
    "turn.completed.usage, turn.failed.usage, turn.interrupted.usage",
    "The counts must be told: 0 stands for unknown.",
  ),
  to("session.closed", "`control close` ends the connection; whether the session is over is not told."),
  to(
    "turn.failed.text, turn.interrupted.text",
    "What it had said by then is always told, as far as it is known.",
  ),
  to("turn.started", "Not shown, but in flat dialects: a turn begins with the first thing it shows."),
  to(
    "thinking.completed, thinking.delta",
    "Pieces only are told: what was thought before and after nothing else was said reads as one.",
  ),
  to("input.end", "`control close` stands for every way to end the connection."),
  from("control.ready", "The session's information comes with it."),
  from("ping, pong", "They keep the connection alive."),
];

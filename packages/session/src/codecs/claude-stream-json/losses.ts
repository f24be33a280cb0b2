import type { Loss } from "../../codec/losses.ts";

const to = (what: string, why: string): Loss => ({ what, direction: "toProtocol", why });
const from = (what: string, why: string): Loss => ({ what, direction: "fromProtocol", why });

const flags = "Said by the arguments of the process (`toFlags`), which its frames do not show.";

const toProtocol: readonly Loss[] = [
  to("seq, at, createdAt, turnId", "No frame has them: a reader counts and dates for itself."),
  to(
    "messageId, finalMessageId, message.send.messageId",
    "Only a UUID can stamp a prompt or name a message.",
  ),
  to("*.native", "Facts of other protocols stay behind; `init` and `result` add facts of this one."),
  to(
    "*.settings.locale, *.settings.tags, *.settings.owner, *.settings.parallelToolCalls",
    "There is no flag.",
  ),
  to("*.settings.model, *.settings.maxTurns, *.settings.maxBudgetUsd", flags),
  to("*.settings.allowedTools, *.settings.disallowedTools, *.settings.native", flags),
  to("*.settings.tools", "Only tools of the client that belong to a server can be offered."),
  to("session.open.sessionId, session.open.latest, session.open.fork, session.open.keepUpTo", flags),
  to("session.created", "It shows with the first turn: nothing is told before (§9)."),
  to("session.created.forkedFrom", "Not shown."),
  to("session.created.settings", "`init` shows the model and the names of tools, not what was asked for."),
  to(
    "session.updated",
    "Model and tools show in the next `init`, the permission mode at once, the rest nowhere.",
  ),
  to("session.closed", "The process exits."),
  to("session.configure", "Model, title and permission mode can change; the rest is fixed at the start."),
  to("message.added", "Shown only with `--replay-user-messages`; a host knows its own."),
  to("turn.queued, queue.changed", "Only the fate of stamped prompts is told (`command_lifecycle`)."),
  to("turn.steered", "Only a stamped prompt tells that its turn began."),
  to("message.delta, thinking.delta, message.snapshot", "Shown only with `--include-partial-messages`."),
  to("message.started, message.completed", "One without text, reasoning or calls shows only among pieces."),
  to("message.started.model, message.completed.model", "Every frame must name one: the session's stands in."),
  to(
    "message.completed.content",
    "Its text comes first and is one block, then other parts, then the calls that are requested.",
  ),
  to(
    "message.completed.stopReason",
    "Only the last block tells it; what was cut off is known by the turn's end.",
  ),
  to(
    "message.completed.usage",
    "Told, but the original tells a start value there, so readers do not take it.",
  ),
  to("thinking.completed", "A thought ends where the text begins, also when nobody said yet that it had."),
  to("thinking.completed.signature", "An empty one stands for none."),
  to("tool.requested.input", "An input that is no object travels as the member `value` of one."),
  to("tool.requested.executor, tool.requested.server", "Who runs it shows only to the host that does."),
  to("tool.started, tool.output", "Not shown."),
  to("tool.completed.outcome.status", "`timeout`, `cancelled` and `interrupted` read as `error`."),
  to(
    "tool.completed.outcome.content, tool.completed.outcome.error, tool.completed.outcome.value",
    "An error without content is told in its words; data and words share one member.",
  ),
  to("tool.completed.durationMs", "Not told; a reader takes the time."),
  to(
    "tool.resolve",
    "Only a host that was asked can answer: tools that belong to no server are not asked for.",
  ),
  to("permission.requested", "Asked only of a host that takes questions (`--permission-prompt-tool stdio`)."),
  to("permission.requested.choices", "The choices are fixed: once, always, no."),
  to("permission.resolved", "Shown to no asker; others see a withdrawn question, refusals also in `result`."),
  to("permission.resolve.message", "Only a refusal has one."),
  to("turn.completed.content", "Only its text is told."),
  to(
    "turn.failed.failure",
    "`retryable` is not told; a code that is not the model's own reads as `agent_failed`.",
  ),
  to("turn.failed.text, turn.interrupted.text", "Not told; a reader takes the text of the last message."),
  to("turn.interrupted.reason", "Reads as `user`; the reason is told in words only."),
  to(
    "turn.completed.toolCalls, turn.failed.toolCalls, turn.interrupted.toolCalls",
    "A reader counts what it saw.",
  ),
  to(
    "turn.completed.usage, turn.failed.usage, turn.interrupted.usage",
    "Absent reads as zeros; the cost is told as a total of the process.",
  ),
  to("context.compacted.summary", "Not told; the size before reads as 0 when nobody knows it."),
  to("call.*", "There is no voice."),
  to("message.send", "A prompt is read together with its session: one that no turn ever took in is not."),
  to("message.send.whenBusy", "`reject` queues."),
  to("message.send.content", "A picture by file id is named in words; a document with text travels as text."),
  to("turn.steer", "A prompt of priority `now`, which reads as a message that steers."),
  to("turn.steer.turnId, turn.interrupt.turnId, turn.interrupt.reason", "Whichever turn runs is meant."),
  to("queue.clear", "Prompts are withdrawn one by one, by id."),
  to("history.clear, session.close", "There is no frame for them."),
  to("input.end", "The host closes the standard input; no frame tells it."),
];

const kept = "Kept in `native`.";
const dropped = "Not kept.";

const fromProtocol: readonly Loss[] = [
  from("user.priority", "`now` steers; the order of `next` and `later` is not kept, prompts wait in turn."),
  from("user.shouldQuery", "Kept in `native`: the agent is asked all the same."),
  from("user.isSynthetic, user.origin, user.timestamp, user.pasted_content, user.inline_pastes", kept),
  from("user.tool_result_meta", "Tells only whether a permission was refused."),
  from("user.message.content.citations, assistant.message.content.citations", dropped),
  from("user.message.content.context", dropped),
  from("control_request.initialize.request.hooks", "Kept in `native`: hooks are not called."),
  from(
    "control_request.initialize.request.agents, control_request.initialize.request.skills, control_request.initialize.request.jsonSchema, control_request.initialize.request.settings, control_request.initialize.request.managedSettings, control_request.initialize.request.toolAliases",
    kept,
  ),
  from(
    "control_request.initialize.request.mcpServers, control_request.initialize.request.plugins",
    "Kept in `native`, and said not to be applied.",
  ),
  from("control_request.set_max_thinking_tokens", kept),
  from(
    "control_request.mcp_reconnect, control_request.mcp_toggle, control_request.mcp_call, control_request.mcp_read_resource, control_request.rewind_files, control_request.background_tasks, control_request.get_*, control_request.list_*, control_request.reload_*, control_request.file_suggestions, control_request.read_file, control_request.seed_read_state, control_request.register_repo_root, control_request.apply_flag_settings, control_request.update_settings, control_request.set_color, control_request.set_has_subscribers",
    "Refused as unsupported.",
  ),
  from("control_request.hook_callback", "Refused: hooks have no neutral counterpart."),
  from(
    "control_request.elicitation, control_request.request_user_dialog",
    "Refused: there is nobody to ask.",
  ),
  from(
    "control_response.response.response.updatedPermissions",
    "Any rule reads as «always»; kept in `native`.",
  ),
  from(
    "control_request.can_use_tool.request.decision_reason, control_request.can_use_tool.request.blocked_path",
    dropped,
  ),
  from("assistant.error, assistant.request_id, assistant.supersedes, assistant.context_usage", dropped),
  from("assistant.message.usage", "Not kept: it is a start value."),
  from("stream_event.ping, stream_event.content_block_start, stream_event.content_block_stop", dropped),
  from("stream_event.ttft_ms", dropped),
  from(
    "system.api_retry, system.hook_*, system.task_*, system.background_tasks_changed, system.thinking_tokens, system.notification, system.informational, system.memory_recall, system.permission_denied, system.commands_changed, system.local_command_output, system.plugin_install, system.files_persisted, system.elicitation_complete, system.control_request_progress, system.model_refusal_*, system.mirror_error, system.session_writes_lost, system.worker_shutting_down, system.post_turn_summary, system.session_metadata",
    dropped,
  ),
  from("system.session_state_changed, command_lifecycle", "Not kept: the turn tells the same."),
  from("system.status.status, system.status.compact_result, system.status.compact_error", dropped),
  from(
    "tool_progress, tool_use_summary, auth_status, rate_limit_event, prompt_suggestion, active_goal, autocompact_state, transcript_mirror",
    dropped,
  ),
  from("result.*.duration_api_ms, result.*.modelUsage, result.*.permission_denials", dropped),
  from("result.*.terminal_reason", "Tells only how the turn ended."),
  from(
    "result.*.api_error_status, result.*.ttft_ms, result.*.ttft_stream_ms, result.*.time_to_request_ms",
    dropped,
  ),
  from(
    "result.*.queued_turn_count, result.*.result_index, result.*.fast_mode_state, result.*.local_command",
    dropped,
  ),
  from("result.*.deferred_tool_use, result.*.startup_failure_reason, result.*.invalid_config_file", dropped),
  from("conversation_reset.new_conversation_id", "Not kept: the session keeps its id."),
  from(
    "unheard.*",
    "It adds nothing: a sign of life, an answer that tells no more than its question, a sub-agent.",
  ),
];

/** What `claude-stream-json` cannot say, and what it says that the neutral model cannot. */
export const claudeStreamJsonLosses: readonly Loss[] = [...toProtocol, ...fromProtocol];

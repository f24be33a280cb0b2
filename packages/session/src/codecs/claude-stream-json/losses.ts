import type { Loss } from "../../losses.ts";

const to = (what: string, why: string): Loss => ({ what, direction: "toProtocol", why });
const from = (what: string, why: string): Loss => ({ what, direction: "fromProtocol", why });

const toProtocol: readonly Loss[] = [
  to("seq, at, turnId", "No frame has them: a reader counts and dates for itself."),
  to("session.created.forkedFrom", "Not shown."),
  to(
    "session.updated",
    "Model and tools show in the next `init`, the permission mode at once, the rest nowhere.",
  ),
  to("session.closed", "The process exits."),
  to("message.added", "Shown only with `--replay-user-messages`; a host knows its own."),
  to("turn.queued, queue.changed", "Only the fate of stamped prompts is told (`command_lifecycle`)."),
  to("turn.steered", "Only a stamped prompt tells that its turn began."),
  to("message.delta, thinking.delta, message.snapshot", "Shown only with `--include-partial-messages`."),
  to("message.started", "A message without text, reasoning or calls shows only among pieces."),
  to("message.completed.content", "Its text comes first and is one block, then other parts, then calls."),
  to(
    "message.completed.stopReason",
    "Only the last block tells it; what was cut off is known by the turn's end.",
  ),
  to(
    "message.completed.usage",
    "Told, but the original tells a start value there, so readers do not take it.",
  ),
  to("toolCall that is never requested", "Not shown: every `tool_use` must get its `tool_result`."),
  to("tool.requested.input", "An input that is no object travels as the member `value` of one."),
  to("tool.requested.executor", "Who runs it shows only to the host that does."),
  to("tool.started, tool.output", "Not shown."),
  to("tool.completed.outcome.status", "`timeout`, `cancelled` and `interrupted` read as `error`."),
  to("tool.completed.durationMs", "Not told; a reader takes the time."),
  to("permission.requested", "Asked only of a host that takes questions (`--permission-prompt-tool stdio`)."),
  to("permission.requested.choices", "The choices are fixed: once, always, no."),
  to(
    "permission.resolved",
    "Not shown to its asker; others see a withdrawn question, refusals also in `result`.",
  ),
  to("turn.completed.content", "Only its text is told."),
  to(
    "turn.failed.failure",
    "`retryable` is not told; a code that is not the model's own reads as `agent_failed`.",
  ),
  to("turn.failed.text, turn.interrupted.text", "Not told; a reader takes the text of the last message."),
  to("turn.interrupted.reason", "Reads as `user`; the reason is told in words only."),
  to("turn.*.usage", "Absent reads as zeros; the cost is told as a total of the process."),
  to("context.compacted.summary", "Not told; the size before reads as 0 when nobody knows it."),
  to("call.*", "There is no voice."),
  to("settings.locale, tags, owner, parallelToolCalls", "There is no flag and no option for them."),
  to("settings.tools", "Only tools of the client that belong to a server can be offered."),
  to("session.configure", "Model, title and permission mode can change; the rest is fixed at the start."),
  to("message.send.whenBusy", "`reject` queues."),
  to("turn.steer.turnId, turn.interrupt.turnId", "Whichever turn runs is meant."),
  to("queue.clear", "Prompts are withdrawn one by one, by id."),
  to("history.clear, session.close", "There is no frame for them."),
  to("image by fileId", "Named in words."),
  to("resource", "One with bytes is a document with its URI as title; one with text travels as text."),
];

const fromProtocol: readonly Loss[] = [
  from("user.priority next, later", "Kept in `native`: prompts wait first in, first out."),
  from("user.shouldQuery false", "Kept in `native`: the agent is asked all the same."),
  from("user.isSynthetic, origin, timestamp, pasted_content, …", "Kept in `native`."),
  from(
    "initialize.hooks, hook_callback",
    "Kept in `native`: hooks are not called; a reader refuses the call.",
  ),
  from("initialize.agents, skills, jsonSchema, settings, …", "Kept in `native`."),
  from("--allowedTools", "Kept in `native`: it spares questions and forbids nothing."),
  from("--session-id beside --resume or --continue", "Not kept: the branch gets an id of its own."),
  from("MCP servers outside the host (stdio, sse, http)", "Refused, or said not to be applied."),
  from("set_max_thinking_tokens", "Kept in `native`."),
  from("updatedPermissions", "Any rule reads as «always allow this tool»; the rules are kept in `native`."),
  from(
    "mcp_reconnect, mcp_toggle, mcp_call, mcp_read_resource, rewind_files, background_tasks, get_*, list_*, reload_*, file_suggestions, read_file, seed_read_state, register_repo_root, apply_flag_settings, update_settings, set_color, set_has_subscribers",
    "Refused as unsupported.",
  ),
  from("elicitation, request_user_dialog, oauth_token_refresh, …", "Refused: there is nobody to ask."),
  from("frames with parent_tool_use_id", "Not kept: the neutral model has one thread."),
  from(
    "system: api_retry, hook_*, task_*, background_tasks_changed, thinking_tokens, notification, informational, memory_recall, …",
    "Not kept.",
  ),
  from(
    "tool_progress, tool_use_summary, auth_status, rate_limit_event, prompt_suggestion, active_goal, autocompact_state, transcript_mirror",
    "Not kept.",
  ),
  from("command_lifecycle, session_state_changed", "Not kept: the turn tells the same."),
  from("system init", "Model is taken; the rest is kept in `native` of the settings."),
  from("answer to initialize", "Not kept."),
  from("assistant.error, request_id, supersedes, context_usage, …", "Not kept."),
  from(
    "redacted_thinking, server_tool_use and other blocks",
    "Kept as parts the neutral model does not know.",
  ),
  from("text.citations, document.context", "Not kept."),
  from("message.id that is no UUID", "Kept in `native`; the message gets a UUID made of it."),
  from("input_json_delta, signature_delta, citations_delta", "Not kept; the whole block tells the same."),
  from("tool_result_meta", "Tells only whether a permission was refused."),
  from("permission answers of others", "Read from the outcome: success was allowed, the rest is `unknown`."),
  from("result.duration_api_ms, modelUsage, permission_denials, timings, api_error_status", "Not kept."),
  from("conversation_reset.new_conversation_id", "Not kept: the session keeps its id."),
];

/** What `claude-stream-json` cannot say, and what it says that the neutral model cannot. */
export const claudeStreamJsonLosses: readonly Loss[] = [...toProtocol, ...fromProtocol];

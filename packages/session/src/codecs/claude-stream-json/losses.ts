import type { KnownCliFrame, KnownHostFrame } from "@colloquy/schema/claude-stream-json";
import { type FramesByType, ignored, type KnownName, type Losses } from "../../codec/losses.ts";

type Frame = KnownHostFrame | KnownCliFrame;

/** Second part of a frame's name: its subtype, that of its request, or the type of its event. */
type Subtype<F> = F extends { readonly subtype: infer Name }
  ? Name
  : F extends { readonly request: { readonly subtype: infer Name } }
    ? Name
    : F extends { readonly event: { readonly type: infer Name } }
      ? Name
      : never;

type Frames = FramesByType<Frame> & {
  readonly [F in Frame as `${F["type"]}.${KnownName<Subtype<F> & string>}`]: F;
};

const noTimes = "No frame carries it: a reader counts and dates by itself.";
const flags = "Set by the arguments of the process (`toFlags`), which its frames do not contain.";
const noFlag = "There is no flag.";
const notReported = "Not reported.";
const noVoice = "There is no voice.";
const prompts = "Only the state of stamped prompts is reported (`command_lifecycle`).";
const partial = "Sent only with `--include-partial-messages`.";
const onlyPartial = "One without text, reasoning or calls leaves only partial messages.";
const model = "Every frame needs one: the session's stands in.";
const runner = "Only the host that runs it is told which server it belongs to.";
const outcome = "An error without content is sent as its text; data and text share one member.";
const counted = "A reader counts what it received.";
const usage = "Absent reads as zeros; the cost is reported as a total of the process.";
const noText = "Not reported; a reader takes the text of the last message.";
const noFrame = "There is no frame for it.";

const kept = "Kept in `native`.";
const dropped = "Not kept.";
const unsupported = "Refused as unsupported.";
const notApplied = "Kept in `native`, and reported as not applied.";
const noDialog = "Refused: no user can be asked.";
const sameAsTurn = "Not kept: the turn reports the same.";

/** One reason for several frames. */
const each = <Name extends keyof Frames>(why: string, ...names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, why])) as Readonly<Record<Name, string>>;

/** What `claude-stream-json` cannot carry, and what it carries that the neutral model does not keep. */
export const claudeStreamJsonLosses: Losses<Frames> = {
  toProtocol: {
    "*": {
      at: noTimes,
      createdAt: noTimes,
      turnId: `${noTimes} Commands mean whichever turn runs.`,
      messageId: "Only a UUID can stamp a prompt or name a message.",
      finalMessageId: "Only a UUID can stamp a prompt or name a message.",
      sessionId: flags,
      native: "Data of other protocols is dropped; `init` and `result` add data of this one.",
      settings: {
        locale: noFlag,
        tags: noFlag,
        owner: noFlag,
        parallelToolCalls: noFlag,
        model: flags,
        maxTurns: flags,
        maxBudgetUsd: flags,
        allowedTools: flags,
        disallowedTools: flags,
        native: flags,
        tools: "Only tools of the client that belong to a server can be offered.",
      },
    },
    "session.open": { latest: flags, fork: flags, keepUpTo: flags },
    "session.created": {
      ".": "It is reported with the first turn: nothing is sent before (§9).",
      forkedFrom: notReported,
      settings: "`init` has the model and the names of tools, not the settings that were requested.",
    },
    "session.updated":
      "Model and tools are in the next `init`, the permission mode is reported at once, the rest is not.",
    "session.closed": "The process exits.",
    "session.configure": "Model, title and permission mode can change; the rest is fixed at the start.",
    "session.close": noFrame,
    "message.added": "Sent only with `--replay-user-messages`; a host knows its own.",
    "message.send": {
      ".": "A prompt is read together with its session: one that no turn ever took in is not.",
      whenBusy: "`reject` queues.",
      content: "A picture by file id is described in words; a document with text is sent as text.",
    },
    "turn.steer": "A prompt of priority `now`, which reads as a message that steers.",
    "turn.steered": "Only a stamped prompt reports that its turn began.",
    "turn.queued": prompts,
    "queue.changed": prompts,
    "queue.clear": "Prompts are withdrawn one by one, by id.",
    "turn.interrupt": { reason: "Whichever turn runs is meant, without a reason." },
    "turn.completed": { content: "Only its text is reported.", toolCalls: counted, usage },
    "turn.failed": {
      failure: "`retryable` is not reported; a code that is not the model's own reads as `agent_failed`.",
      text: noText,
      toolCalls: counted,
      usage,
    },
    "turn.interrupted": {
      text: noText,
      reason: "Reads as `user`; the reason is reported as text only.",
      toolCalls: counted,
      usage,
    },
    "message.started": { ".": onlyPartial, model },
    "message.delta": partial,
    "message.snapshot": partial,
    "message.completed": {
      ".": onlyPartial,
      model,
      content: "Its text comes first and is one block, then other parts, then the calls that are requested.",
      stopReason: "Only the last block has it; what was cut off is known by the end of the turn.",
      usage: "Sent, but the original sends a start value there, so readers do not take it.",
    },
    "thinking.delta": partial,
    "thinking.completed": {
      ".": "A thought ends where the text begins, also before its end was reported.",
      signature: "An empty one stands for none.",
    },
    "tool.requested": {
      input: "An input that is not an object becomes the member `value` of one.",
      executor: runner,
      server: runner,
    },
    "tool.started": notReported,
    "tool.output": notReported,
    "tool.completed": {
      outcome: {
        status: "`timeout`, `cancelled` and `interrupted` read as `error`.",
        content: outcome,
        error: outcome,
        value: outcome,
      },
      durationMs: "Not reported; a reader takes the time.",
    },
    "tool.resolve":
      "Only a host that was asked can answer: tools that belong to no server are not asked for.",
    "permission.requested": {
      ".": "Sent only to a host that takes questions (`--permission-prompt-tool stdio`).",
      choices: "The choices are fixed: once, always, no.",
    },
    "permission.resolved":
      "Not sent to the host that answered; other hosts see a withdrawn question, refusals also in `result`.",
    "permission.resolve": { message: "Only a refusal has one." },
    "history.clear": noFrame,
    "context.compacted": {
      summary: "Not reported; the size before reads as 0 when it is unknown.",
    },
    "call.offered": noVoice,
    "call.answered": noVoice,
    "call.ended": noVoice,
    "call.answer": noVoice,
    "call.hangUp": noVoice,
    "input.end": "The host closes the standard input; there is no frame for it.",
  },
  fromProtocol: {
    "*": ignored("It adds nothing: a heartbeat, an answer with no more than its question, a sub-agent."),
    user: {
      priority: "`now` steers; the order of `next` and `later` is not kept, prompts wait in turn.",
      shouldQuery: "Kept in `native`: the agent is asked all the same.",
      isSynthetic: kept,
      origin: kept,
      timestamp: kept,
      pasted_content: kept,
      inline_pastes: kept,
      tool_result_meta: "It only marks a permission that was refused.",
      message: { content: { citations: dropped, context: dropped } },
    },
    "control_request.initialize": {
      request: {
        hooks: "Kept in `native`: hooks are not called.",
        agents: kept,
        skills: kept,
        jsonSchema: kept,
        settings: kept,
        managedSettings: kept,
        toolAliases: kept,
        mcpServers: notApplied,
        plugins: notApplied,
      },
    },
    "control_request.set_max_thinking_tokens": kept,
    ...each(
      unsupported,
      "control_request.mcp_reconnect",
      "control_request.mcp_toggle",
      "control_request.mcp_call",
      "control_request.mcp_read_resource",
      "control_request.rewind_files",
      "control_request.background_tasks",
      "control_request.get_binary_version",
      "control_request.get_context_usage",
      "control_request.get_hooks_listing",
      "control_request.get_session_cost",
      "control_request.get_settings",
      "control_request.get_task_output",
      "control_request.get_usage",
      "control_request.list_models",
      "control_request.list_permission_rules",
      "control_request.reload_output_styles",
      "control_request.reload_plugins",
      "control_request.reload_skills",
      "control_request.file_suggestions",
      "control_request.read_file",
      "control_request.seed_read_state",
      "control_request.register_repo_root",
      "control_request.apply_flag_settings",
      "control_request.update_settings",
      "control_request.set_color",
      "control_request.set_has_subscribers",
    ),
    "control_request.hook_callback": "Refused: hooks have no neutral counterpart.",
    "control_request.elicitation": noDialog,
    "control_request.request_user_dialog": noDialog,
    control_response: {
      response: {
        response: {
          updatedPermissions: "Any rule reads as «always»; kept in `native`.",
        },
      },
    },
    "control_request.can_use_tool": {
      request: { decision_reason: dropped, blocked_path: dropped },
    },
    assistant: {
      error: dropped,
      request_id: dropped,
      supersedes: dropped,
      context_usage: dropped,
      message: {
        usage: "Not kept: it is a start value.",
        content: { citations: dropped },
      },
    },
    "stream_event.ping": dropped,
    "stream_event.content_block_start": dropped,
    "stream_event.content_block_stop": dropped,
    stream_event: { ttft_ms: dropped },
    ...each(
      dropped,
      "system.api_retry",
      "system.hook_started",
      "system.hook_progress",
      "system.hook_response",
      "system.task_started",
      "system.task_progress",
      "system.task_updated",
      "system.task_summary",
      "system.task_notification",
      "system.background_tasks_changed",
      "system.thinking_tokens",
      "system.notification",
      "system.informational",
      "system.memory_recall",
      "system.permission_denied",
      "system.commands_changed",
      "system.local_command_output",
      "system.plugin_install",
      "system.files_persisted",
      "system.elicitation_complete",
      "system.control_request_progress",
      "system.model_refusal_fallback",
      "system.model_refusal_no_fallback",
      "system.mirror_error",
      "system.session_writes_lost",
      "system.worker_shutting_down",
      "system.post_turn_summary",
      "system.session_metadata",
      "tool_progress",
      "tool_use_summary",
      "auth_status",
      "rate_limit_event",
      "prompt_suggestion",
      "active_goal",
      "autocompact_state",
      "transcript_mirror",
    ),
    "system.session_state_changed": sameAsTurn,
    command_lifecycle: sameAsTurn,
    "system.status": { status: dropped, compact_result: dropped, compact_error: dropped },
    result: {
      terminal_reason: "It only says how the turn ended.",
      duration_api_ms: dropped,
      modelUsage: dropped,
      permission_denials: dropped,
      api_error_status: dropped,
      ttft_ms: dropped,
      ttft_stream_ms: dropped,
      time_to_request_ms: dropped,
      queued_turn_count: dropped,
      result_index: dropped,
      fast_mode_state: dropped,
      local_command: dropped,
      deferred_tool_use: dropped,
      startup_failure_reason: dropped,
      invalid_config_file: dropped,
    },
    conversation_reset: {
      new_conversation_id: "Not kept: the session keeps its id.",
    },
  },
};

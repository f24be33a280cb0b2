import { about, noCounterpart, same, type UnionCounterparts } from "@colloquy/define";
import {
  contextCompactedSchema,
  permissionResolvedSchema,
  sessionCreatedSchema,
  sessionUpdatedSchema,
  turnStartedSchema,
} from "../../session/index.ts";
import { topics } from "../../topics.ts";
import { systemSchema } from "../messages/system/index.ts";

const hook = noCounterpart("Hooks are the CLI's own; what one decides shows in other events.");
const task = about(topics.background);
const forPeople = noCounterpart("A remark for people; the story goes on without it.");
const process = noCounterpart("Concerns the process, not the session.");
const opaque = noCounterpart("Known by name only; what it says is not.");
const fallback = noCounterpart("Which model answered stands in the message.");

/** What each `system` frame says in the neutral model. */
export const systemCounterparts: UnionCounterparts = {
  union: systemSchema,
  variants: {
    init: same(sessionCreatedSchema, sessionUpdatedSchema, turnStartedSchema),
    compact_boundary: same(contextCompactedSchema),
    status: forPeople,
    api_retry: noCounterpart(
      "The neutral model tells what came of a model call, not how often it was tried.",
    ),
    hook_started: hook,
    hook_progress: hook,
    hook_response: hook,
    task_started: task,
    task_progress: task,
    task_updated: task,
    task_notification: task,
    background_tasks_changed: task,
    thinking_tokens: noCounterpart("How much was reasoned; the neutral model has the reasoning itself."),
    session_state_changed: noCounterpart("Whether a turn runs follows from the events of turns."),
    permission_denied: same(permissionResolvedSchema),
    commands_changed: forPeople,
    notification: forPeople,
    informational: forPeople,
    local_command_output: forPeople,
    plugin_install: process,
    files_persisted: process,
    memory_recall: forPeople,
    elicitation_complete: noCounterpart("Questions of tool servers are no part of the neutral model."),
    control_request_progress: noCounterpart("Only the outcome of a request is told."),
    model_refusal_fallback: fallback,
    model_refusal_no_fallback: fallback,
    mirror_error: process,
    session_writes_lost: process,
    worker_shutting_down: process,
    post_turn_summary: opaque,
    task_summary: opaque,
    session_metadata: opaque,
  },
};

import { type CliRequest, type KnownCliFrame, serverFrameSchema } from "@colloquy/schema/claude-stream-json";
import { bySomeTypes } from "../../../codec/dispatch.ts";
import {
  addMessage,
  createDecode,
  createRecordSent,
  releaseHeld,
  resolvePermission,
} from "../../../codec/event-recorder/index.ts";
import { completeAssembly, recordAssistant, recordStreamEvent } from "./decode/message.ts";
import { recordPermission, recordWithdrawal } from "./decode/permission.ts";
import { beginSession, recordReset, recordResponse, recordSystem } from "./decode/session.ts";
import { recordMcpMessage } from "./decode/tool.ts";
import { recordResult, recordUser } from "./decode/turn.ts";
import { type ClientState, failure, type Recorder } from "./state.ts";

const recordFrame = bySomeTypes<KnownCliFrame, Recorder>({
  system: recordSystem,
  assistant: inMainThread((recorder, frame) => {
    beginSession(recorder, frame.session_id);
    recordAssistant(recorder, frame);
  }),
  stream_event: inMainThread((recorder, frame) => {
    beginSession(recorder, frame.session_id);
    recordStreamEvent(recorder, frame);
  }),
  user: inMainThread((recorder, frame) => {
    beginSession(recorder, frame.session_id);
    if (!frame.isReplay) goOn(recorder);
    recordUser(recorder, frame);
  }),
  result: (recorder, frame) => {
    beginSession(recorder, typeof frame.session_id === "string" ? frame.session_id : "");
    recordResult(recorder, frame);
  },
  control_request: (recorder, { request_id, request }) => {
    if (recorder.session.turn) completeAssembly(recorder);
    if (request.subtype !== "mcp_message") releaseHeld(recorder);
    recordRequest(recorder, request_id, request);
  },
  control_cancel_request: recordWithdrawal,
  control_response: recordResponse,
  conversation_reset: (recorder, { session_id }) => {
    beginSession(recorder, session_id);
    recordReset(recorder);
  },
});

/** Leaves out frames of sub-agents, which come between those of the main thread (§9.8). */
function inMainThread<Frame extends { readonly parent_tool_use_id?: string | null | undefined }>(
  record: (recorder: Recorder, frame: Frame) => void,
) {
  return (recorder: Recorder, frame: Frame): void => {
    if (frame.parent_tool_use_id == null) record(recorder, frame);
  };
}

/** Results of tools show that the message before them is whole, and that the CLI runs what it did not ask the host for. */
function goOn(recorder: Recorder): void {
  completeAssembly(recorder);
  releaseHeld(recorder);
}

/** A question of the CLI. What has no neutral counterpart is refused, so that the CLI goes on (§7.1). */
function recordRequest(recorder: Recorder, requestId: string, request: CliRequest): void {
  if (request.subtype === "can_use_tool") recordPermission(recorder, requestId, request);
  else if (request.subtype === "mcp_message") recordMcpMessage(recorder, requestId, request);
  else recorder.reply(failure(requestId, `Unsupported control request subtype: ${request.subtype}`));
}

/** The events one frame of a CLI of any era reports. */
export const decode = createDecode(serverFrameSchema, recordFrame);

/**
 * Records what the host sent: the wire carries neither prompts nor answers to permission requests back to it. Prompts
 * that come before the session is known are recorded with it. Not for prompts of a CLI with `--replay-user-messages`,
 * which sends them back.
 */
export const recordSent = createRecordSent<ClientState>({
  "message.send": (recorder, { content, messageId: id, native }) => {
    const { session, early } = recorder.state;
    if (session.lastSeq > 0) addMessage(recorder, { content, id, native });
    else recorder.update({ early: [...early, { content, id, native }] });
  },
  "permission.resolve": (recorder, { requestId, decision, input, message }) =>
    resolvePermission(recorder, requestId, decision, { input, message }),
});

import type { Assistant, Block, StreamEvent } from "@colloquy/schema/claude-stream-json";
import type { ContentPart } from "@colloquy/schema/session";
import { bySomeTypes, type Tagged } from "../../../../codec/dispatch.ts";
import {
  completeMessage,
  type RequestedCall,
  recordText,
  recordThinking,
  recordThought,
  settleCalls,
  startMessage,
} from "../../../../codec/event-recorder/index.ts";
import { isUuid, uuidOf } from "../../../../codec/ids.ts";
import { toNative } from "../../../../codec/native.ts";
import { present } from "../../../../codec/values.ts";
import { fromBody } from "../../content.ts";
import { fromStopReason } from "../../endings.ts";
import { protocolId } from "../../protocol-id.ts";
import { fromWireName } from "../../tool-name.ts";
import type { Recorder } from "../state.ts";
import { recordToolUse, requestCall } from "./tool.ts";

/** One block, or several, of the main thread; frames with one `message.id` are one message (§4.2). */
export function recordAssistant(recorder: Recorder, frame: Assistant): void {
  const { message, aborted, error } = frame;
  const wireId = message.id ?? frame.uuid ?? "";
  if (goesOn(recorder, wireId, blocksIn(frame))) {
    recordLate(recorder, frame);
    return;
  }
  openAssembly(recorder, wireId, message.model);
  for (const block of blocksIn(frame)) assemble(recorder, block);
  const stopReason = aborted ? "interrupted" : error ? "error" : fromStopReason(message.stop_reason);
  if (stopReason !== undefined) completeAssembly(recorder, stopReason);
}

const blocksIn = ({ message: { content } }: Assistant): readonly Block[] =>
  typeof content === "string" ? [{ type: "text", text: content }] : content;

/** Whether a message that was taken as whole goes on: because a tool of it had begun, or with one more of its calls. */
function goesOn({ state }: Recorder, wireId: string, blocks: readonly Block[]): boolean {
  const { lastWireId, assembly, session, held } = state;
  const { calls = [], lastMessageId } = session.turn ?? {};
  if (assembly || lastWireId !== wireId || lastMessageId === undefined) return false;
  return held.length + calls.length > 0 || blocks.every(({ type }) => type === "tool_use");
}

/** Further calls are made at once; anything else waits until no call is open. */
function recordLate(recorder: Recorder, frame: Assistant): void {
  const rest = blocksIn(frame).filter((block) => block.type !== "tool_use");
  for (const block of blocksIn(frame)) {
    if (block.type === "tool_use") recordToolUse(recorder, toCall(block));
  }
  if (rest.length === 0) return;
  const late = { ...frame, message: { ...frame.message, content: rest } };
  recorder.update({ late: [...recorder.state.late, late] });
}

/** Records what waited, once no call is open any more. */
export function recordWaiting(recorder: Recorder): void {
  const { late, session } = recorder.state;
  if (late.length === 0 || (session.turn?.calls.length ?? 0) > 0) return;
  recorder.update({ late: [] });
  for (const frame of late) recordAssistant(recorder, frame);
}

/** Begins a message, with what came before it settled; one that is being put together goes on. */
function openAssembly(recorder: Recorder, wireId: string, model: string | undefined): void {
  if (recorder.state.assembly?.wireId === wireId) return;
  completeAssembly(recorder);
  settleCalls(recorder);
  const native = toNative(protocolId, { id: isUuid(wireId) ? undefined : wireId });
  startMessage(recorder, { id: messageIdOf(recorder, wireId), model, native });
  recorder.update({ assembly: { wireId, parts: [], calls: [] } });
}

/** A UUID stays. A message that goes on after it was whole is another one, and is named here. */
function messageIdOf({ state }: Recorder, wireId: string): string | undefined {
  if (wireId === "" || wireId === state.lastWireId) return undefined;
  return isUuid(wireId) ? wireId : uuidOf(`${state.session.sessionId}:message:${wireId}`);
}

function assemble(recorder: Recorder, block: Block): void {
  const { assembly } = recorder.state;
  if (!assembly) return;
  if (block.type === "thinking") {
    const { thinking: text, signature } = block;
    recordThought(recorder, present({ text, signature: signature || undefined }));
    return;
  }
  const parts = [...assembly.parts, ...fromBody([block])];
  const calls = block.type === "tool_use" ? [...assembly.calls, toCall(block)] : assembly.calls;
  recorder.update({ assembly: { ...assembly, parts, calls } });
}

const toCall = ({ id, name, input }: Tagged<Block, "tool_use">): RequestedCall => ({
  type: "toolCall",
  callId: id,
  ...fromWireName(name),
  input,
});

/** Ends the message that is being put together, if there is one; then its calls are made. */
export function completeAssembly(recorder: Recorder, stopReason = "end"): void {
  const { assembly, session } = recorder.state;
  if (!assembly || !session.turn?.message) return;
  const { wireId, calls } = assembly;
  const { text, model } = session.turn.message;
  recorder.update({ assembly: undefined, lastWireId: wireId });
  completeMessage(recorder, {
    stopReason: calls.length > 0 ? "toolCalls" : stopReason,
    content: contentOf(assembly.parts, text),
    model,
  });
  for (const call of calls) {
    if (stopReason === "interrupted") requestCall(recorder, call, "server");
    else recordToolUse(recorder, call);
  }
}

/** Text that was streamed and never came whole is kept. */
const contentOf = (parts: readonly ContentPart[], streamed: string): readonly ContentPart[] =>
  streamed !== "" && parts.every(({ type }) => type !== "text")
    ? [{ type: "text", text: streamed }, ...parts]
    : parts;

/** Pieces of a message; the blocks still come whole (§4.5). */
export const recordStreamEvent = (recorder: Recorder, { event }: StreamEvent): void =>
  recordPiece(recorder, event);

const recordPiece = bySomeTypes<StreamEvent["event"], Recorder>({
  message_start: (recorder, { message }) => openAssembly(recorder, message.id ?? "", message.model),
  content_block_delta: (recorder, { delta }) => recordDelta(recorder, delta),
  message_delta: (recorder, { delta }) => {
    const { assembly } = recorder.state;
    if (assembly) recorder.update({ assembly: { ...assembly, stopReason: delta.stop_reason ?? null } });
  },
  message_stop: (recorder) => completeAssembly(recorder, fromStopReason(recorder.state.assembly?.stopReason)),
});

type Delta = Tagged<StreamEvent["event"], "content_block_delta">["delta"];

function recordDelta(recorder: Recorder, delta: Delta): void {
  if (delta.type !== "text_delta" && delta.type !== "thinking_delta") return;
  if (!recorder.state.assembly) openAssembly(recorder, "", undefined);
  if (delta.type === "text_delta") recordText(recorder, delta.text);
  else recordThinking(recorder, delta.thinking);
}

import type { Assistant, Block, StreamEvent } from "@colloquy/schema/claude-stream-json";
import type { ContentPart } from "@colloquy/schema/session";
import { currentTurn, newId, record, settleThinking } from "../../../codec/event-recorder.ts";
import { isUuid, uuidOf } from "../../../codec/ids.ts";
import { toNative } from "../../../codec/native.ts";
import { present } from "../../../codec/values.ts";
import { fromBody } from "../content.ts";
import { fromStopReason } from "../endings.ts";
import { protocolId } from "../protocol-id.ts";
import { fromWireName } from "../tool-name.ts";
import { noticeCall, requestCall, settleCalls } from "./calls.ts";
import { type Assembly, type Call, change, type Reading } from "./state.ts";

/** One block, or several, of the main thread; frames with one `message.id` are one message (§4.2). */
export function recordAssistant(reading: Reading, frame: Assistant): void {
  const { message, aborted, error } = frame;
  const wireId = message.id ?? frame.uuid ?? "";
  if (goesOn(reading, wireId, blocksIn(frame))) {
    recordLate(reading, frame);
    return;
  }
  openMessage(reading, wireId, message.model);
  for (const block of blocksIn(frame)) recordBlock(reading, block);
  const stopReason = aborted ? "interrupted" : error ? "error" : fromStopReason(message.stop_reason);
  if (stopReason !== undefined) completeMessage(reading, stopReason);
}

const blocksIn = ({ message: { content } }: Assistant): readonly Block[] =>
  typeof content === "string" ? [{ type: "text", text: content }] : content;

/** Whether a message that was taken as whole goes on: because a tool of it had begun, or with one more of its calls. */
function goesOn({ state }: Reading, wireId: string, blocks: readonly Block[]): boolean {
  const { lastWireId, assembly, session, held } = state;
  const { calls = [], lastMessageId } = session.turn ?? {};
  if (assembly || lastWireId !== wireId || lastMessageId === undefined) return false;
  return held.length + calls.length > 0 || blocks.every(({ type }) => type === "tool_use");
}

/** Further calls are made at once; anything else waits until no call is open. */
function recordLate(reading: Reading, frame: Assistant): void {
  const rest = blocksIn(frame).filter((block) => block.type !== "tool_use");
  for (const block of blocksIn(frame)) {
    if (block.type === "tool_use") noticeCall(reading, callIn(block));
  }
  if (rest.length === 0) return;
  const late = { ...frame, message: { ...frame.message, content: rest } };
  change(reading, { late: [...reading.state.late, late] });
}

/** Tells what waited, once nothing is open any more. */
export function recordWaiting(reading: Reading): void {
  const { late, session } = reading.state;
  if (late.length === 0 || (session.turn?.calls.length ?? 0) > 0) return;
  change(reading, { late: [] });
  for (const frame of late) recordAssistant(reading, frame);
}

/** Begins a message, with what came before it settled. */
function openMessage(reading: Reading, wireId: string, model: string | undefined): Assembly {
  const known = reading.state.assembly;
  if (known?.wireId === wireId) return known;
  completeMessage(reading);
  settleCalls(reading);
  const { id: turnId, round } = currentTurn(reading);
  const messageId = idOf(reading, wireId);
  const native = toNative(protocolId, { id: isUuid(wireId) ? undefined : wireId });
  record(
    reading,
    present({ type: "message.started" as const, turnId, messageId, round: round + 1, model, native }),
  );
  const assembly: Assembly = { wireId, parts: [], calls: [] };
  change(reading, { assembly });
  return assembly;
}

/** A UUID stays; a message that goes on after it was whole is another one. */
function idOf(reading: Reading, wireId: string): string {
  if (wireId === "" || wireId === reading.state.lastWireId) return newId(reading, "message", "messages");
  return isUuid(wireId) ? wireId : uuidOf(`${reading.state.session.sessionId}:message:${wireId}`);
}

function recordBlock(reading: Reading, block: Block): void {
  const { assembly } = reading.state;
  if (!assembly) return;
  if (block.type === "thinking") recordThought(reading, block);
  else {
    const parts = [...assembly.parts, ...fromBody([block])];
    const calls = block.type === "tool_use" ? [...assembly.calls, callIn(block)] : assembly.calls;
    change(reading, { assembly: { ...assembly, parts, calls } });
  }
}

type Of<T> = Extract<Block, { readonly type: T }>;

const callIn = ({ id, name, input }: Of<"tool_use">): Call => ({
  type: "toolCall",
  callId: id,
  ...fromWireName(name),
  input,
});

function recordThought(reading: Reading, { thinking: text, signature }: Of<"thinking">): void {
  const { turn } = reading.state.session;
  if (!turn?.message) return;
  const ids = { turnId: turn.id, messageId: turn.message.id };
  record(
    reading,
    present({ type: "thinking.completed" as const, ...ids, text, signature: signature || undefined }),
  );
}

/** Ends the message that is being put together, if there is one; then its calls are made. */
export function completeMessage(reading: Reading, stopReason?: string): void {
  const { assembly } = reading.state;
  const { turn } = reading.state.session;
  if (!assembly || !turn?.message) return;
  settleThinking(reading);
  const { wireId, calls } = assembly;
  const { assembly: _, ...rest } = reading.state;
  const content = bodyOf(assembly, turn.message.text);
  reading.state = { ...rest, lastWireId: wireId };
  record(reading, {
    type: "message.completed",
    turnId: turn.id,
    messageId: turn.message.id,
    content,
    stopReason: calls.length > 0 ? "toolCalls" : (stopReason ?? "end"),
    ...(turn.message.model !== undefined && { model: turn.message.model }),
  });
  if (stopReason !== "interrupted") for (const call of calls) noticeCall(reading, call);
  else for (const call of calls) requestCall(reading, call, "server");
}

/** What was streamed and never came whole is kept. */
const bodyOf = ({ parts }: Assembly, streamed: string): ContentPart[] =>
  streamed !== "" && parts.every(({ type }) => type !== "text")
    ? [{ type: "text", text: streamed }, ...parts]
    : [...parts];

/** Pieces of a message; the blocks still come whole (§4.5). */
export function recordStreamEvent(reading: Reading, { event }: StreamEvent): void {
  if (event.type === "message_start") openMessage(reading, event.message.id ?? "", event.message.model);
  if (event.type === "content_block_delta") recordDelta(reading, event.delta);
  const { assembly } = reading.state;
  if (event.type === "message_delta" && assembly)
    change(reading, { assembly: { ...assembly, stopReason: event.delta.stop_reason ?? null } });
  if (event.type === "message_stop") completeMessage(reading, fromStopReason(assembly?.stopReason));
}

type Delta = Extract<StreamEvent["event"], { readonly type: "content_block_delta" }>["delta"];

function recordDelta(reading: Reading, delta: Delta): void {
  if (delta.type !== "text_delta" && delta.type !== "thinking_delta") return;
  if (!reading.state.assembly) openMessage(reading, "", undefined);
  const { turn } = reading.state.session;
  if (!turn?.message) return;
  const { index, thinkingIndex, id: messageId } = turn.message;
  const ids = { turnId: turn.id, messageId };
  if (delta.type === "text_delta")
    record(reading, { type: "message.delta", ...ids, index, text: delta.text });
  else record(reading, { type: "thinking.delta", ...ids, index: thinkingIndex, text: delta.thinking });
}

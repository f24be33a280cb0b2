import type { Block, ModelStreamEvent } from "@colloquy/schema/claude-stream-json";
import type { Usage } from "@colloquy/schema/session";
import { fromNative } from "../../../codec/native.ts";
import { textOf } from "../../../state/index.ts";
import { toBlocks } from "../content.ts";
import { toStopReason } from "../endings.ts";
import { protocolId } from "../protocol-id.ts";
import { toWireUsage } from "../usage.ts";
import { type EventOf, type Page, setAnswer, setTurn, stampOf } from "./page.ts";
import type { AnswerView } from "./state.ts";

type Kind = "text" | "thinking";

/** The message an event is about; a process that joins late has not seen it begin. */
export function answerOf(page: Page, messageId: string): AnswerView {
  const known = page.state.turn?.answer;
  return known?.messageId === messageId ? known : begin(page, messageId);
}

export function beginAnswer(page: Page, { messageId, model, native }: EventOf<"message.started">): void {
  const { id } = fromNative(protocolId, native);
  begin(page, messageId, model, typeof id === "string" ? id : undefined);
}

const newAnswer = (
  { state: { session, facts } }: Page,
  messageId: string,
  model = session.settings.model ?? facts.model,
  wireId = messageId,
): AnswerView => ({
  messageId,
  wireId,
  model,
  blocks: 0,
  done: { text: 0, thinking: 0 },
  held: [],
});

function begin(page: Page, messageId: string, model?: string, wireId?: string): AnswerView {
  const answer = newAnswer(page, messageId, model, wireId);
  setAnswer(page, answer);
  if (page.state.flags.includePartialMessages) {
    page.frames.push({ type: "system", subtype: "status", status: "requesting", ...stampOf(page) });
    stream(page, { type: "message_start", message: { ...apiMessage(answer), content: [] } });
  }
  return answer;
}

const apiMessage = ({ wireId, model, usage }: AnswerView, stop_reason: string | null = null) => ({
  id: wireId,
  type: "message" as const,
  role: "assistant" as const,
  model,
  stop_reason,
  stop_sequence: null,
  usage: toWireUsage(usage),
});

function stream(page: Page, event: ModelStreamEvent): void {
  if (!page.state.flags.includePartialMessages) return;
  page.frames.push({ type: "stream_event", event, parent_tool_use_id: null, ...stampOf(page) });
}

/** More of a text or a reasoning, for who asked for pieces. Another kind of block that is open ends there. */
export function grow(page: Page, messageId: string, kind: Kind, text: string): void {
  const answer = answerOf(page, messageId);
  if (text === "" || !page.state.flags.includePartialMessages) return;
  if (answer.open && answer.open.kind !== kind) endBlock(page, answer);
  const current = answerOf(page, messageId);
  const index = current.open ? current.blocks - 1 : current.blocks;
  if (!current.open) stream(page, { type: "content_block_start", index, content_block: emptyBlock[kind] });
  const delta: { readonly [K in Kind]: Extract<ModelStreamEvent, { type: "content_block_delta" }>["delta"] } =
    {
      text: { type: "text_delta", text },
      thinking: { type: "thinking_delta", thinking: text },
    };
  stream(page, { type: "content_block_delta", index, delta: delta[kind] });
  setAnswer(page, { ...current, blocks: index + 1, open: { kind, text: (current.open?.text ?? "") + text } });
}

const emptyBlock: { readonly [K in Kind]: Block } = {
  text: { type: "text", text: "" },
  thinking: { type: "thinking", thinking: "", signature: "" },
};

/** How much of a text was shown, in finished blocks and in the open one. */
const shown = ({ done, open }: AnswerView, kind: Kind): number =>
  done[kind] + (open?.kind === kind ? open.text.length : 0);

/** Shows the rest of a text a snapshot tells. */
export function catchUp(page: Page, messageId: string, kind: Kind, whole: string): void {
  grow(page, messageId, kind, whole.slice(shown(answerOf(page, messageId), kind)));
}

interface Last {
  readonly stopReason?: string | null;
  readonly aborted?: boolean;
  readonly signature?: string | undefined;
}

/** Shows the rest of a whole text, and it as one block. */
function finish(page: Page, messageId: string, kind: Kind, whole: string, last: Last): void {
  catchUp(page, messageId, kind, whole);
  const answer = answerOf(page, messageId);
  if (answer.open) endBlock(page, superseded(answer, kind, whole), last);
  else endWhole(page, answer, kind, whole, last);
}

/** What is whole counts, also where the pieces said otherwise. */
const superseded = (answer: AnswerView, kind: Kind, whole: string): AnswerView =>
  answer.open?.kind === kind ? { ...answer, open: { kind, text: whole.slice(answer.done[kind]) } } : answer;

function endWhole(page: Page, answer: AnswerView, kind: Kind, whole: string, last: Last): void {
  const text = whole.slice(answer.done[kind]);
  if (text === "") return;
  assistant(page, answer, blockOf(kind, text, last.signature), last);
  setAnswer(page, { ...answer, blocks: answer.blocks + 1, done: { ...answer.done, [kind]: whole.length } });
}

const blockOf = (kind: Kind, text: string, signature = ""): Block =>
  // The Python SDK refuses reasoning without a signature (§14.2).
  kind === "text" ? { type: "text", text } : { type: "thinking", thinking: text, signature };

/** The whole block comes before its `content_block_stop` (§9.5). */
function endBlock(page: Page, { open, ...answer }: AnswerView, last: Last = {}): void {
  if (!open) return;
  const index = answer.blocks - 1;
  const { kind, text } = open;
  if (last.signature !== undefined && kind === "thinking")
    stream(page, {
      type: "content_block_delta",
      index,
      delta: { type: "signature_delta", signature: last.signature },
    });
  assistant(page, answer, blockOf(kind, text, last.signature), last);
  stream(page, { type: "content_block_stop", index });
  setAnswer(page, { ...answer, done: { ...answer.done, [kind]: answer.done[kind] + text.length } });
}

function assistant(page: Page, answer: AnswerView, block: Block, { stopReason = null, aborted }: Last): void {
  page.frames.push({
    type: "assistant",
    message: { ...apiMessage(answer, stopReason), content: [block] },
    parent_tool_use_id: null,
    ...stampOf(page),
    ...(aborted && { aborted }),
  });
}

/** A block that comes whole. */
export function showBlock(
  page: Page,
  messageId: string,
  block: Block,
  stopReason: string | null = null,
): void {
  const answer = answerOf(page, messageId);
  const index = answer.blocks;
  const empty = block.type === "tool_use" ? { ...block, input: {} } : block;
  stream(page, { type: "content_block_start", index, content_block: empty });
  if (block.type === "tool_use") {
    const partial_json = JSON.stringify(block.input);
    stream(page, { type: "content_block_delta", index, delta: { type: "input_json_delta", partial_json } });
  }
  assistant(page, answer, block, { stopReason });
  stream(page, { type: "content_block_stop", index });
  setAnswer(page, { ...answer, blocks: index + 1 });
}

/** One more block of a message that is over: its pieces have ended, so it comes whole under the same id. */
export function showLateBlock(page: Page, messageId: string, block: Block): void {
  const last = page.state.turn?.lastAnswer;
  const answer = last?.messageId === messageId ? last : newAnswer(page, messageId);
  assistant(page, answer, block, {});
}

export function completeThinking(
  page: Page,
  { messageId, text, signature }: EventOf<"thinking.completed">,
): void {
  finish(page, messageId, "thinking", text, { signature });
  const answer = answerOf(page, messageId);
  setAnswer(page, { ...answer, done: { ...answer.done, thinking: 0 } });
}

/**
 * The whole message: its text as one block, then its other parts. Calls are shown when they are requested, so that each
 * `tool_use` gets its `tool_result` (§9.4). The last block says why the message ended, as 2.0 did (§13).
 */
export function completeAnswer(page: Page, event: EventOf<"message.completed">): void {
  const { messageId, content, stopReason, usage, model } = event;
  const calls = content.filter((part) => part.type === "toolCall").map((part) => String(part.callId));
  const others = toBlocks(content.filter(({ type }) => type !== "toolCall" && type !== "text"));
  const stop = toStopReason(stopReason);
  const before = answerOf(page, messageId);
  setAnswer(page, withFacts(before, stopReason, calls, usage, model));
  const textIsLast = others.length + calls.length === 0;
  const aborted = stopReason === "interrupted";
  finish(page, messageId, "text", textOf(content), { stopReason: textIsLast ? stop : null, aborted });
  for (const [place, block] of others.entries())
    showBlock(page, messageId, block, place === others.length - 1 && calls.length === 0 ? stop : null);
  setTurn(page, { stopReason: stop });
  if (calls.length === 0) closeAnswer(page);
}

const withFacts = (
  answer: AnswerView,
  stopReason: string,
  held: readonly string[],
  usage: Usage | undefined,
  model: string | undefined,
): AnswerView => ({ ...answer, stopReason, held, model: model ?? answer.model, ...(usage && { usage }) });

/** Nothing more comes of the message that is complete; calls it still holds were never made. */
export function closeAnswer(page: Page): void {
  const answer = page.state.turn?.answer;
  if (!answer || answer.stopReason === undefined) return;
  const delta = { stop_reason: toStopReason(answer.stopReason), stop_sequence: null };
  stream(page, { type: "message_delta", delta, usage: toWireUsage(answer.usage) });
  stream(page, { type: "message_stop" });
  setAnswer(page, undefined);
  setTurn(page, { lastAnswer: answer });
}

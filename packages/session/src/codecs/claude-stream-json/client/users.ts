import type { Block, ToolResultBlock, User } from "@colloquy/schema/claude-stream-json";
import type { ToolOutcome } from "@colloquy/schema/session";
import { newId, record, recordSent } from "../../../codec/event-recorder.ts";
import { toNative } from "../../../codec/native.ts";
import { present } from "../../../codec/values.ts";
import { fromBody } from "../content.ts";
import { protocolId } from "../protocol-id.ts";
import { recordWaiting } from "./answers.ts";
import { takeOutcome } from "./calls.ts";
import { change, type Reading } from "./state.ts";

const marker = /^\[Request interrupted by user( for tool use)?\]$/;
const localCommand = /^<(local-)?command-/;

/** Results of tools, markers of an interrupt, replays, and what others put in (§4.4). */
export function recordUser(reading: Reading, frame: User): void {
  const { content } = frame.message;
  const blocks: readonly Block[] = typeof content === "string" ? [{ type: "text", text: content }] : content;
  const results = blocks.filter((block) => block.type === "tool_result");
  for (const block of results) recordOutcome(reading, block, frame);
  if (results.length > 0) recordWaiting(reading);
  const said = blocks.filter((block) => block.type !== "tool_result");
  const [only] = said;
  if (only?.type === "text" && marker.test(only.text)) change(reading, { interrupted: true });
  else if (said.length > 0) recordPrompt(reading, frame, said);
}

function recordOutcome(reading: Reading, block: ToolResultBlock, frame: User): void {
  const meta = frame.tool_result_meta?.find(({ id }) => id === block.tool_use_id);
  const refused = meta?.non_execution_kind !== undefined;
  takeOutcome(reading, block.tool_use_id, outcomeIn(block, frame.tool_use_result), refused);
}

/** `tool_use_result` is the result as data, or a sentence on failure. */
function outcomeIn({ content = "", is_error }: ToolResultBlock, data: unknown): ToolOutcome {
  const body = fromBody(content);
  if (!is_error) return present({ status: "success", content: body, value: data });
  return typeof data === "string"
    ? { status: "error", content: body, error: data }
    : present({ status: "error", content: body, value: data });
}

/** Somebody's words. Local commands and their output are replayed too, and are no prompt (§18 quirk 26). */
function recordPrompt(reading: Reading, frame: User, said: readonly Block[]): void {
  const [only] = said;
  if (only?.type === "text" && localCommand.test(only.text)) return;
  const { pending, turn } = reading.state.session;
  if (pending.some(({ message }) => message.id === frame.uuid)) return;
  const { type: _, message: __, uuid, session_id: ___, isReplay, parent_tool_use_id: ____, ...facts } = frame;
  const messageId = uuid ?? newId(reading, "user", "messages");
  recordSent(reading, fromBody([...said]), messageId, toNative(protocolId, facts));
  if (turn && !isReplay) record(reading, { type: "turn.steered", turnId: turn.id, messageId });
}

import type { KnownCliFrame } from "@colloquy/schema/claude-stream-json";
import type { KnownEvent } from "@colloquy/schema/session";
import type { Encoded } from "../../../codec/codec.ts";
import { isUuid, uuidOf } from "../../../codec/ids.ts";
import { fromNative } from "../../../codec/native.ts";
import { reduce } from "../../../state/index.ts";
import { toBody } from "../content.ts";
import { protocolId } from "../protocol-id.ts";
import { beginAnswer, catchUp, closeAnswer, completeAnswer, completeThinking, grow } from "./answer.ts";
import { type EventOf, type Page, stampOf } from "./page.ts";
import { tellAccepted, tellQueue, tellStart } from "./stamps.ts";
import type { ServerState } from "./state.ts";
import { completeTool, requestPermission, requestTool, resolvePermission } from "./tools.ts";
import { compact, endTurn, markInterrupt, openTurn, permissionModeOf, spend } from "./turn.ts";

type Encoder<T extends KnownEvent["type"]> = (page: Page, event: EventOf<T>) => void;
type Encoders = { readonly [T in KnownEvent["type"]]?: Encoder<T> };

/** Shows one event, with what has to stand before it. Kinds without a word are in the losses. */
export function encode(state: ServerState, event: KnownEvent): Encoded<ServerState, KnownCliFrame> {
  const page: Page = { state, event, frames: [] };
  openTurn(page);
  if (event.type !== "tool.requested") closeAnswer(page);
  const show = encoders[event.type] as ((page: Page, event: KnownEvent) => void) | undefined;
  show?.(page, event);
  const session = reduce(page.state.session, event);
  const close = event.type === "session.closed" ? { close: { code: 0, reason: "" } } : {};
  return { state: { ...page.state, session }, frames: page.frames, ...close };
}

const encoders: Encoders = {
  "session.created": takeSettings,
  "session.updated": (page, event) => {
    const before = permissionModeOf(page.state);
    takeSettings(page, event);
    const { permissionMode = before } = fromNative(protocolId, event.settings.native);
    if (typeof permissionMode !== "string" || permissionMode === before) return;
    page.frames.push({ type: "system", subtype: "status", status: null, permissionMode, ...stampOf(page) });
  },
  "message.added": (page, { message }) => {
    tellAccepted(page, message.id);
    if (!page.state.flags.replayUserMessages) return;
    const { uuid, ...stamp } = stampOf(page);
    page.frames.push({
      type: "user",
      message: { role: "user", content: toBody(message.content) },
      parent_tool_use_id: null,
      ...stamp,
      uuid: isUuid(message.id) ? message.id : uuid,
      isReplay: true,
      timestamp: message.createdAt,
    });
  },
  "queue.changed": tellQueue,
  "turn.steered": (page, { messageId }) => tellStart(page, messageId),
  "message.started": beginAnswer,
  "message.delta": (page, { messageId, text }) => grow(page, messageId, "text", text),
  "thinking.delta": (page, { messageId, text }) => grow(page, messageId, "thinking", text),
  "message.snapshot": (page, { messageId, text, thinking }) => {
    catchUp(page, messageId, "thinking", thinking);
    catchUp(page, messageId, "text", text);
  },
  "thinking.completed": completeThinking,
  "message.completed": (page, event) => {
    spend(page, event);
    completeAnswer(page, event);
  },
  "tool.requested": (page, event) => {
    if (page.state.turn?.answer?.messageId !== event.messageId) closeAnswer(page);
    requestTool(page, { ...event, server: event.server });
  },
  "tool.completed": completeTool,
  "permission.requested": requestPermission,
  "permission.resolved": resolvePermission,
  "turn.completed": endTurn,
  "turn.failed": endTurn,
  "turn.interrupted": (page, event) => {
    markInterrupt(page);
    endTurn(page, event);
  },
  "context.compacted": compact,
  "history.cleared": (page, { seq, sessionId }) => {
    const new_conversation_id = uuidOf(`${sessionId}:conversation:${seq}`);
    page.frames.push({ type: "conversation_reset", new_conversation_id, trigger: "clear", ...stampOf(page) });
  },
};

function takeSettings(
  page: Page,
  { settings }: EventOf<"session.created"> | EventOf<"session.updated">,
): void {
  const native = settings.native?.[protocolId];
  if (native) page.state = { ...page.state, wanted: native };
}

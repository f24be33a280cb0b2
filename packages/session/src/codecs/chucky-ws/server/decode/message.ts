import type { KnownClientFrame } from "@colloquy/schema/chucky-ws";
import type { ContentPart } from "@colloquy/schema/session";
import type { Tagged } from "../../../../codec/dispatch.ts";
import { isCanonicalUuid } from "../../../../codec/ids.ts";
import { fromBody } from "../../values/content.ts";
import type { Dialect } from "../../values/dialect.ts";
import { refuseOrder, refuseRole } from "../../values/errors.ts";
import type { DecodeContext } from "../state.ts";

const userOnly = "A client speaks as user only.";

/** A user turn in an envelope: documented (D1), or that of the first TypeScript client (D2). */
export function decodeEnveloped(
  context: DecodeContext,
  frame: Tagged<KnownClientFrame, "sdk_message">,
): void {
  const { payload } = frame;
  if (payload.type === "user_message") {
    sendMessage(context, "deltas", fromBody(payload.content));
    return;
  }
  if (payload.type !== "user") {
    refuseRole(context, ["payload", "type"], "A client sends user turns only.");
    return;
  }
  const { message } = payload;
  if (typeof message === "string") {
    sendMessage(context, "documented", fromBody(message));
    return;
  }
  if (message.role !== "user") {
    refuseRole(context, ["payload", "message", "role"], userOnly);
    return;
  }
  sendMessage(context, "documented", fromBody(message.content));
}

/** A user turn without an envelope (D3). */
export function decodeFlat(
  context: DecodeContext,
  { message, uuid }: Tagged<KnownClientFrame, "user">,
): void {
  if (message.role !== "user") {
    refuseRole(context, ["message", "role"], userOnly);
    return;
  }
  sendMessage(context, "flat", fromBody(message.content), uuid);
}

/** Sends a user turn. The first one of a connection decides the dialect it is answered in (§5). */
export function sendMessage(
  context: DecodeContext,
  dialect: Dialect,
  content: ContentPart[],
  id?: string | null,
): void {
  const { state } = context;
  if (state.ended) {
    refuseOrder(context, "The input has ended.");
    return;
  }
  context.update({ dialect: state.dialect ?? dialect });
  const messageId = id && isCanonicalUuid(id) ? { messageId: id } : {};
  context.record({ type: "message.send", content, whenBusy: "queue", ...messageId });
}

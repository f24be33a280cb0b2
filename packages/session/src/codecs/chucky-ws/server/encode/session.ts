import type { KnownServerFrame } from "@colloquy/schema/chucky-ws";
import type { KnownEvent } from "@colloquy/schema/session";
import { isNew } from "../../../../codec/frame-recorder.ts";
import type { EncodeContext, ServerEncodeState } from "../state.ts";

/** The session takes input (§4.1). */
export const readyFrame: KnownServerFrame = { type: "control", payload: { action: "ready" } };

/** The server is about to close normally (§4.1). */
export const closeFrame: KnownServerFrame = { type: "control", payload: { action: "close" } };

/** What the session is, all of it (§4.1). */
export function sessionInfoFrame({ session, model }: ServerEncodeState): KnownServerFrame {
  const { sessionId, totals, createdAt, updatedAt, settings } = session;
  return {
    type: "control",
    payload: {
      action: "session_info",
      data: {
        sessionId,
        state: stateOf(session),
        messageCount: totals.messages,
        createdAt,
        lastActivityAt: updatedAt,
        model,
        tools: [...new Set(settings.tools?.map(({ name }) => name))],
      },
    },
  };
}

function stateOf({ status, turn }: ServerEncodeState["session"]) {
  if (status === "closed") return "completed";
  if (!turn) return "ready";
  return turn.calls.some(({ executor }) => executor === "client") ? "waiting_tool" : "processing";
}

/** `session_info` comes again when the model or the tools change (§4.1). */
export function announceChange(context: EncodeContext): void {
  const { before, state, event } = context;
  if (!isNew(context)) return;
  const model = modelIn(event) ?? state.model;
  const changed = model !== state.model || state.session.settings.tools !== before.settings.tools;
  if (!changed) return;
  context.update({ model });
  if (before.lastSeq > 0) context.emit(sessionInfoFrame(context.state));
}

/** The model an event names: of the session, or of the message that begins. */
function modelIn(event: KnownEvent): string | undefined {
  if (event.type === "message.started") return event.model;
  const isSetting = event.type === "session.created" || event.type === "session.updated";
  return isSetting ? event.settings.model : undefined;
}

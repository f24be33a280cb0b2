import type { KnownServerFrame } from "@colloquy/schema/chucky-ws";
import type { SessionView } from "./view.ts";

/** The session takes input (§4.1). */
export const readyFrame: KnownServerFrame = { type: "control", payload: { action: "ready" } };

/** The server is about to close normally (§4.1). */
export const closeFrame: KnownServerFrame = { type: "control", payload: { action: "close" } };

/** What the session is, all of it (§4.1). */
export function sessionInfoFrame(session: SessionView): KnownServerFrame {
  const { id, phase, messages, createdAt, updatedAt, model, tools, waiting } = session;
  return {
    type: "control",
    payload: {
      action: "session_info",
      data: {
        sessionId: id,
        state: phase === "processing" && waiting.length > 0 ? "waiting_tool" : phase,
        messageCount: messages,
        createdAt,
        lastActivityAt: updatedAt,
        model,
        tools: Object.keys(tools),
      },
    },
  };
}

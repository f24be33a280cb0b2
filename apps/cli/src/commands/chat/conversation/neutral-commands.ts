import { randomUUID } from "node:crypto";
import type { KnownCommand, SendMessage, ToolOutcome } from "@colloquy/schema/session";

/** Something a person types. Its id is ours, so that a message sent twice starts one turn. */
export const sendText = (text: string): SendMessage => ({
  type: "message.send",
  messageId: randomUUID(),
  content: [{ type: "text", text }],
  whenBusy: "queue",
});

/** A wish to end the running turn. */
export const interruptTurn: KnownCommand = { type: "turn.interrupt", reason: "user" };

/** An answer to a tool call that waits for this client. */
export const answerTool = (callId: string, text: string): KnownCommand =>
  resolve(callId, { status: "success", content: [{ type: "text", text }] });

/** Reports to the agent that this client cannot answer. */
export const declineTool = (callId: string, why: string): KnownCommand =>
  resolve(callId, { status: "error", content: [], error: why });

const resolve = (callId: string, outcome: ToolOutcome): KnownCommand => ({
  type: "tool.resolve",
  callId,
  outcome,
});

/** A no to a permission request. */
export const denyPermission = (requestId: string, message: string): KnownCommand => ({
  type: "permission.resolve",
  requestId,
  decision: "deny",
  message,
});

/** A yes to a permission request. */
export const allowPermission = (requestId: string, decision: "allow" | "allowAlways"): KnownCommand => ({
  type: "permission.resolve",
  requestId,
  decision,
});

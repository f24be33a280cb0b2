import type { CallType, Initialize } from "@colloquy/schema/blackbox-ws";
import type { Settings } from "@colloquy/schema/session";
import { protocolId } from "./words.ts";

/** Which conversation an `initialize` asks for, on either path. */
export interface ConversationRequest {
  readonly callType: CallType;
  readonly additionalData?: Readonly<Record<string, unknown>> | undefined;
  readonly endpoint?: string | null | undefined;
}

export const requestOf = (frame: Initialize): ConversationRequest =>
  "devRequest" in frame
    ? { ...frame.devRequest, callType: frame.devRequest.callType ?? "chat" }
    : frame.request;

/** What was asked for when a session with these settings was made; a chat for sessions of other protocols. */
export function requestIn({ native }: Settings): ConversationRequest {
  const facts = native?.[protocolId] as Partial<Record<"request" | "devRequest", object>> | undefined;
  return { callType: "chat", ...(facts?.devRequest ?? facts?.request) };
}

import type { CallType, Initialize } from "@colloquy/schema/blackbox-ws";
import type { Settings } from "@colloquy/schema/session";
import { fromNative } from "../../../codec/native.ts";
import { protocolId } from "./constants.ts";

/** The conversation an `initialize` asks for, on either path. */
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
  const { request, devRequest } = fromNative(protocolId, native) as Partial<Record<string, object>>;
  return { callType: "chat", ...(devRequest ?? request) };
}

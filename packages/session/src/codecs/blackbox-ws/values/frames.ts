import type {
  ClientFrame,
  ClosedEvent,
  ConnectionEvent,
  ConversationResult,
  ErrorFrame,
  FailedOpenEvent,
  OpenedEvent,
  SdpInvite,
  ServerFrame,
  Text,
  ToolCall,
  ToolCallResult,
  WebsocketToolRequest,
} from "@colloquy/schema/blackbox-ws";

type Unsent<Frame> = Frame extends unknown
  ? { readonly [Name in keyof Frame as Name extends "timestamp" | "channelId" ? never : Name]: Frame[Name] }
  : never;
/** A frame that is not dated and addressed yet. */
export type ServerBody = Unsent<
  | ConnectionEvent
  | OpenedEvent
  | ClosedEvent
  | FailedOpenEvent
  | Text
  | SdpInvite
  | ToolCall
  | ToolCallResult
  | WebsocketToolRequest
  | ConversationResult
  | ErrorFrame
>;
export type ClientBody = Unsent<ClientFrame>;

interface Head {
  /** When it is made, in ms since 1970. */
  readonly time: number;
  readonly channelId: string | null;
}

/** The whole frame: we always write `timestamp` (ms, `Z`) and `channelId` (§2). */
function enveloped<Body extends { readonly type: string }>(body: Body, { time, channelId }: Head) {
  const { type, ...rest } = body;
  return { type, timestamp: new Date(time).toISOString(), channelId, ...rest };
}

export const serverFrame = (body: ServerBody, head: Head): ServerFrame =>
  enveloped(body, head) as ServerFrame;

export const clientFrame = (body: ClientBody, head: Head): ClientFrame =>
  enveloped(body, head) as ClientFrame;

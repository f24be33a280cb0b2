import type { FrameDirection, HttpOperation, Protocol, SseOperation } from "@colloquy/define";
import type { Schema } from "./resolve.ts";

type Operation = Protocol["operations"][number];

/** The schema of every frame that side may send; nothing when the protocol has no frames of that direction. */
export function frameSchema(protocol: Protocol, direction: FrameDirection): Schema | undefined {
  // Channels of one protocol differ in how they are reached, not in what they carry.
  const channel = protocol.channels[0]?.[direction];
  if (channel || direction === "clientToServer") return channel;
  return streamOf(protocol)?.events;
}

/** The event stream of a protocol that has one. */
export const streamOf = (protocol: Protocol): SseOperation | undefined =>
  protocol.operations.find((operation): operation is SseOperation => operation.kind === "sse");

/** The schema of a request's body, when it is JSON that the contract describes. */
export const requestSchema = (operation: Operation): Schema | undefined =>
  operation.kind === "http" ? (operation as HttpOperation).body?.schema : undefined;

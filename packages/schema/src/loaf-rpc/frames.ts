import { frame, frames, unmapped } from "@colloquy/define";
import type { z } from "zod";
import { relatedTo } from "../mapping.ts";
import { turnOf } from "./examples.ts";
import { failureSchema, successSchema } from "./messages/envelope.ts";
import { eventNotificationSchema } from "./messages/events/index.ts";
import { loafRpc } from "./namespace.ts";
import { historyCalls } from "./operations/history.ts";
import { providerCalls } from "./operations/provider.ts";
import { sessionCalls } from "./operations/session.ts";
import { systemCalls } from "./operations/system.ts";

/** Every method (§6). */
export const calls = [...sessionCalls, ...historyCalls, ...systemCalls, ...providerCalls] as const;

export const clientFrameSchema = loafRpc.openUnion(
  "ClientFrame",
  {
    description: "Request a client may send. An unknown method is answered with -32601.",
    source: "loaf-rpc §2, §6",
    examples: [{ jsonrpc: "2.0", id: 1, method: "system.ping" }],
  },
  "method",
  calls.map((call) => call.request),
);

/** One line for each frame a client may send: a method is a line of its own, see `calls`. */
export const clientFrames = frames("clientToServer", {
  request: frame(
    clientFrameSchema,
    "Request: calls one of the methods.",
    unmapped("Envelope of a call; each method is mapped on its own."),
  ),
});

/** One line for each frame a server may send. */
export const serverFrames = frames("serverToClient", {
  success: frame(successSchema, "Response to a request that succeeded.", relatedTo("answer")),
  failure: frame(failureSchema, "Response to a request that failed.", relatedTo("refusal")),
  event: frame(eventNotificationSchema, "Event of a session or of the process."),
});

export const serverFrameSchema = loafRpc.memberUnion(
  "ServerFrame",
  {
    description: "Frame a server may send: a response, or a notification named `event`.",
    source: "loaf-rpc §2",
    examples: [{ jsonrpc: "2.0", id: 2, result: { ...turnOf, accepted: true, queued: false } }],
  },
  [
    { has: "method", schema: eventNotificationSchema },
    { has: "error", schema: failureSchema },
    { schema: successSchema },
  ],
);

export type ClientFrame = z.infer<typeof clientFrameSchema>;
export type ServerFrame = z.infer<typeof serverFrameSchema>;

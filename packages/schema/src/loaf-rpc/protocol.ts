import { protocol } from "@colloquy/define";
import { deviations } from "./deviations.ts";
import { errors } from "./errors.ts";
import { calls, clientFrameSchema, clientFrames, serverFrameSchema, serverFrames } from "./frames.ts";
import { limits } from "./limits.ts";
import { eventSchema } from "./messages/events/index.ts";
import { order } from "./order.ts";

/** loaf's session API. */
export const loafRpcProtocol = protocol({
  id: "loaf-rpc",
  title: "loaf RPC",
  version: "1.0.0",
  description:
    "JSON-RPC 2.0 with one object per line over the standard streams of a child process, or the same frames over WebSocket. Requests are answered by id in any order; everything a session does is reported by notifications named `event`.",
  source: "loaf-rpc §1, §2",
  transports: ["stdio", "websocket"],
  messages: [...clientFrames.messages, ...serverFrames.messages],
  channels: [
    {
      id: "stdio",
      description: "One object per line: the client writes standard input and reads standard output (§2).",
      transport: "stdio",
      clientToServer: clientFrameSchema,
      serverToClient: serverFrameSchema,
    },
    {
      id: "websocket",
      description: "The same frames, one per text message. Not part of the original.",
      transport: "websocket",
      path: "/rpc",
      clientToServer: clientFrameSchema,
      serverToClient: serverFrameSchema,
    },
  ],
  rpc: {
    methods: calls.map(({ method }) => method),
    notifications: [
      {
        id: "event",
        direction: "serverToClient",
        params: eventSchema,
        description: "Carries one event of a session or of the process.",
        source: "loaf-rpc §8",
      },
    ],
  },
  order,
  errors,
  limits,
  deviations,
});

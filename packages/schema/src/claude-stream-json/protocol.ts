import { protocol } from "@colloquy/define";
import { deviations } from "./deviations.ts";
import { errors } from "./errors.ts";
import { clientFrameSchema, clientFrames, serverFrameSchema, serverFrames } from "./frames.ts";
import { limits } from "./limits.ts";
import { order } from "./order.ts";

/** Claude Code's stream-json, current shape with the older ones accepted. */
export const claudeStreamJsonProtocol = protocol({
  id: "claude-stream-json",
  title: "Claude Code stream-json",
  version: "2.1.329",
  description:
    "One JSON object per line over the standard streams of a child process, in both directions: messages, and control requests that either side may send to the other.",
  source: "claude-stream-json §1, §3",
  transports: ["stdio"],
  messages: [...clientFrames.messages, ...serverFrames.messages],
  channels: [
    {
      id: "stdio",
      description: "One object per line: the client writes standard input and reads standard output (§1).",
      transport: "stdio",
      clientToServer: clientFrameSchema,
      serverToClient: serverFrameSchema,
    },
  ],
  order,
  errors,
  limits,
  deviations,
});

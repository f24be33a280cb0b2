import { nullish, uint53 } from "@colloquy/define";
import type { z } from "zod";
import { bareFrame } from "../envelope.ts";
import { chucky, docs } from "../namespace.ts";

const timestamp = 1767225600000;

export const pingTimeSchema = chucky.object(
  "PingTime",
  docs("§3.6", "When a ping was sent.", { timestamp }),
  {
    timestamp: nullish(uint53(), {
      description: "Clock of the sender of the ping; a pong repeats it.",
      unit: "ms since 1970",
    }),
  },
);

export const pingFrameSchema = bareFrame(
  "PingFrame",
  "ping",
  docs(
    "§3.6",
    "Asks for a pong. Legal at any time, also before `init`.",
    { type: "ping", payload: { timestamp } },
    {
      type: "ping",
    },
  ),
  pingTimeSchema,
);

export const pongFrameSchema = bareFrame(
  "PongFrame",
  "pong",
  docs("§4.6", "Answers a ping, with its time or the server's. Never sent unasked.", {
    type: "pong",
    payload: { timestamp },
  }),
  pingTimeSchema,
);

export type PingFrame = z.infer<typeof pingFrameSchema>;
export type PongFrame = z.infer<typeof pongFrameSchema>;

import { nullish, uint53 } from "@colloquy/define";
import type { z } from "zod";
import { bareFrame } from "../envelope.ts";
import { chucky, docs } from "../namespace.ts";

const timestamp = 1767225600000;

export const pingTimeSchema = chucky.object(
  "PingTime",
  docs("§3.6", "Time stamp that lets the client measure the round trip.", { timestamp }),
  {
    timestamp: nullish(uint53(), {
      description:
        "Clock of the client when it sent the ping. A pong repeats it; absent from the ping: clock of the server.",
      unit: "ms since 1970",
    }),
  },
);

export const pingFrameSchema = bareFrame(
  "PingFrame",
  "ping",
  docs(
    "§3.6",
    "Heartbeat of the client; the server answers at once, also before `init` and during a turn.",
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
  docs("§4.6", "Answers a `ping`. Never sent without one: the PHP client fails on it.", {
    type: "pong",
    payload: { timestamp },
  }),
  pingTimeSchema,
);

export type PingFrame = z.infer<typeof pingFrameSchema>;
export type PongFrame = z.infer<typeof pongFrameSchema>;

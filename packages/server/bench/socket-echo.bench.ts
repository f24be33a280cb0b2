import { defineBench } from "@colloquy/repository/bench";
import { startBenchServer } from "./support/child.ts";
import { createSocketLoad } from "./support/socket-load.ts";

const content =
  "The pilot asks whether berth four is free tonight, and whether the crane can be had at high water. ";
const frame = JSON.stringify({
  type: "sdk_message",
  payload: { type: "user_message", content: content.repeat(2) },
});

/** What understanding a frame costs beside moving its bytes. */
export default defineBench({
  name: "WebSocket echo, 32 connections, per frame of 250 bytes",
  async setup() {
    const floor = await createSocketLoad("raw ws", await startBenchServer("raw-socket"), frame);
    const codec = await createSocketLoad(
      "through the chucky codec",
      await startBenchServer("codec-socket"),
      frame,
    );
    return {
      floor,
      cases: [{ ...codec, target: 2 }],
      close: async () => void (await Promise.all([floor.close(), codec.close()])),
    };
  },
});

import type { Clock } from "../../clock.ts";
import type { ServerTool } from "../agent.ts";

/** Tells the time, and asks for permission first: harmless, but it shows how asking goes. */
export function createClockTool(clock: Clock): ServerTool {
  return {
    definition: {
      name: "clock",
      description: "Tells the time of the server's clock, in UTC. Asks for permission first.",
      inputSchema: { type: "object", properties: {} },
      executor: "server",
    },
    question: () => "May I look at the server's clock?",
    async run() {
      const time = new Date(clock.now()).toISOString();
      return { status: "success", content: [{ type: "text", text: time }], value: time };
    },
  };
}

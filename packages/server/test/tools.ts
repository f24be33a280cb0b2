import type { ToolDefinition, ToolOutcome } from "@colloquy/schema/session";
import type { ServerTool } from "@colloquy/server";

export const clientTool: ToolDefinition = {
  name: "crane_status",
  description: "Tells whether a crane is free.",
  inputSchema: {},
  executor: "client",
};

export const outcome: ToolOutcome = { status: "success", content: [{ type: "text", text: "free" }] };

export const probeDefinition = {
  name: "probe",
  description: "For tests.",
  inputSchema: {},
  executor: "server",
};

/** A tool of the server that prints, does what a test says, and succeeds. */
export function probe(
  run: (...parameters: Parameters<ServerTool["run"]>) => Promise<unknown> = async () => {},
): ServerTool {
  return {
    definition: probeDefinition,
    async run(input, context) {
      context.print("stdout", "probing");
      await run(input, context);
      return outcome;
    },
  };
}

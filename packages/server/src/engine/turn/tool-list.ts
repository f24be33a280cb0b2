import type { Settings, ToolDefinition } from "@colloquy/schema/session";
import type { ServerTool } from "../../agents/agent.ts";

/** The tools of a turn by name: the agent's own and the session's, which win, as far as they are allowed. */
export function offeredTools(
  settings: Settings,
  own: readonly ServerTool[],
): ReadonlyMap<string, ToolDefinition> {
  const { tools = [], allowedTools, disallowedTools = [] } = settings;
  const all = [...own.map(({ definition }) => definition), ...tools];
  const allowed = ({ name }: ToolDefinition) =>
    (allowedTools?.includes(name) ?? true) && !disallowedTools.includes(name);
  return new Map(all.filter(allowed).map((tool) => [tool.name, tool]));
}

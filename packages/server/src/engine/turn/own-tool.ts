import type { ToolOutcome } from "@colloquy/schema/session";
import type { ServerTool, ToolCall, ToolContext } from "../../agents/agent.ts";
import { toolFailure } from "./ending.ts";
import { isAllowed, type PermissionAnswer, type Permissions } from "./permissions.ts";
import type { RunScope } from "./run.ts";

/** Runs a tool of the server: asks first if it wants to, and writes down that it starts before it does. */
export async function runOwnTool(
  scope: RunScope,
  permissions: Permissions,
  tool: ServerTool,
  call: ToolCall,
): Promise<ToolOutcome> {
  const { journal, turnId } = scope;
  const answer = await permission(scope, permissions, tool, call);
  if (!isAllowed(answer)) return toolFailure("error", answer.message ?? "Permission was denied.");
  await journal.write([{ type: "tool.started", turnId, callId: call.callId, name: call.name }]);
  scope.signal.throwIfAborted();
  return runTool(scope, tool, call, "input" in answer ? answer.input : call.input);
}

function permission(
  { journal }: RunScope,
  permissions: Permissions,
  tool: ServerTool,
  call: ToolCall,
): PermissionAnswer | Promise<PermissionAnswer> {
  const question = tool.question?.(call.input);
  const granted = question === undefined || journal.head.alwaysAllowed.includes(call.name);
  return granted ? { decision: "allow" } : permissions.ask(call, question);
}

async function runTool(
  scope: RunScope,
  tool: ServerTool,
  call: ToolCall,
  input: unknown,
): Promise<ToolOutcome> {
  try {
    return await tool.run(input, { signal: scope.signal, print: printerOf(scope, call) });
  } catch (error) {
    return toolFailure("error", error instanceof Error ? error.message : String(error));
  }
}

/** What a tool prints after its call has ended is nobody's. */
function printerOf({ journal, turnId, signal }: RunScope, { callId, name }: ToolCall): ToolContext["print"] {
  return (stream, text) => {
    const open = journal.head.turn?.calls.find((call) => call.callId === callId);
    if (!open || signal.aborted) return;
    journal.show({ type: "tool.output", turnId, callId, name, index: open.outputs, stream, text });
  };
}

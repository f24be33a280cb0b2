import type { ToolOutcome } from "@colloquy/schema/session";
import type { ServerTool, ToolCall, ToolContext } from "../../agents/agent.ts";
import { isAllowed, type PermissionAnswer, type Permissions } from "./permissions.ts";
import type { TurnContext } from "./turn-context.ts";
import { toolFailure } from "./turn-end.ts";

/** Runs a tool of the server: asks first if it wants to, and writes down that it starts before it does. */
export async function runOwnTool(
  context: TurnContext,
  permissions: Permissions,
  tool: ServerTool,
  call: ToolCall,
): Promise<ToolOutcome> {
  const { sessionLog, turnId } = context;
  const answer = await permission(context, permissions, tool, call);
  if (!isAllowed(answer)) return toolFailure("error", answer.message ?? "Permission was denied.");
  await sessionLog.write([{ type: "tool.started", turnId, callId: call.callId, name: call.name }]);
  context.signal.throwIfAborted();
  return runTool(context, tool, call, "input" in answer ? answer.input : call.input);
}

function permission(
  { sessionLog }: TurnContext,
  permissions: Permissions,
  tool: ServerTool,
  call: ToolCall,
): PermissionAnswer | Promise<PermissionAnswer> {
  const question = tool.question?.(call.input);
  const granted = question === undefined || sessionLog.pendingState.alwaysAllowed.includes(call.name);
  return granted ? { decision: "allow" } : permissions.ask(call, question);
}

async function runTool(
  context: TurnContext,
  tool: ServerTool,
  call: ToolCall,
  input: unknown,
): Promise<ToolOutcome> {
  try {
    return await tool.run(input, { signal: context.signal, print: printerOf(context, call) });
  } catch (error) {
    return toolFailure("error", error instanceof Error ? error.message : String(error));
  }
}

/** What a tool prints after its call has ended is dropped. */
function printerOf(
  { sessionLog, turnId, signal }: TurnContext,
  { callId, name }: ToolCall,
): ToolContext["print"] {
  return (stream, text) => {
    const open = sessionLog.pendingState.turn?.calls.find((call) => call.callId === callId);
    if (!open || signal.aborted) return;
    sessionLog.emit({ type: "tool.output", turnId, callId, name, index: open.outputs, stream, text });
  };
}

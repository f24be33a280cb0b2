import type { DurableEvent, EventInput, ToolDefinition, ToolOutcome } from "@colloquy/schema/session";
import type { ToolCall } from "../../agents/agent.ts";
import { createPendingReplies } from "./pending-replies.ts";
import { createPermissions, type Permissions } from "./permissions.ts";
import { runOwnTool } from "./server-tool.ts";
import type { TurnContext } from "./turn-context.ts";
import { since, toolFailure } from "./turn-end.ts";

/** Runs the tool calls of a turn, or waits for the client's results. */
export interface ToolRunner {
  readonly permissions: Permissions;
  /** Makes all the calls; resolves with one outcome per call, in order, when all of them are durable. */
  call(calls: readonly ToolCall[], offered: ToolsByName): Promise<readonly ToolOutcome[]>;
  /** Ends a call, unless it has ended. Resolves when that is durable. */
  complete(callId: string, outcome: ToolOutcome): Promise<void>;
  /** Rejects all pending calls with `reason`. */
  giveUp(reason: Error): void;
}

type ToolsByName = ReadonlyMap<string, ToolDefinition>;

export function createToolRunner(context: TurnContext): ToolRunner {
  const { sessionLog, turnId, signal, options } = context;
  const permissions = createPermissions(context);
  const clients = createPendingReplies<ToolOutcome>(options.clock, options.limits.toolAnswerMs);
  const ownTools = new Map(options.agent.tools.map((tool) => [tool.definition.name, tool]));

  async function complete(callId: string, outcome: ToolOutcome): Promise<void> {
    const open = sessionLog.pendingState.turn?.calls.find((call) => call.callId === callId);
    if (!open || signal.aborted) return;
    const durationMs = since(open.requestedAt, sessionLog.clock.now());
    await sessionLog.write([
      { type: "tool.completed", turnId, callId, name: open.name, outcome, durationMs },
    ]);
    clients.answer(callId, outcome);
  }

  function askClient({ callId }: ToolCall, from: Promise<unknown> | undefined): Promise<ToolOutcome> {
    const late = toolFailure("timeout", "The client did not answer in time.");
    return clients.wait(callId, { late: () => void complete(callId, late).catch(context.failed), from });
  }

  async function make(call: ToolCall, definition: ToolDefinition | undefined): Promise<ToolOutcome> {
    const tool = definition && ownTools.get(call.name);
    const outcome = tool
      ? await runOwnTool(context, permissions, tool, call)
      : toolFailure("error", `There is no tool ${call.name} here.`);
    signal.throwIfAborted();
    await complete(call.callId, outcome);
    return outcome;
  }

  async function callAll(calls: readonly ToolCall[], offered: ToolsByName): Promise<readonly ToolOutcome[]> {
    signal.throwIfAborted();
    const messageId = sessionLog.pendingState.turn?.lastMessageId;
    if (messageId === undefined) throw new Error("The agent called tools before its first message.");
    void sessionLog.write(
      calls.map((call) => toolRequested(turnId, messageId, call, offered.get(call.name))),
    );
    const isClients = ({ name }: ToolCall) => offered.get(name)?.executor === "client";
    const made = calls.map((call) => (isClients(call) ? undefined : make(call, offered.get(call.name))));
    const own = made.filter((outcome) => outcome !== undefined);
    const ownDone = own.length > 0 ? Promise.allSettled(own) : undefined;
    return Promise.all(calls.map((call, index) => made[index] ?? askClient(call, ownDone)));
  }

  return {
    permissions,
    complete,
    call(calls, offered) {
      const made = callAll(calls, offered);
      // An agent that was interrupted may never look at its calls again; that must not look like a fault of ours.
      made.catch(() => {});
      return made;
    },
    giveUp(reason) {
      clients.giveUp(reason);
      permissions.giveUp(reason);
    },
  };
}

function toolRequested(
  turnId: string,
  messageId: string,
  { callId, name, input }: ToolCall,
  definition: ToolDefinition | undefined,
): EventInput<DurableEvent> {
  const { executor = "server", server } = definition ?? {};
  const from = server === undefined ? {} : { server };
  return { type: "tool.requested", turnId, messageId, callId, name, input, executor, ...from };
}

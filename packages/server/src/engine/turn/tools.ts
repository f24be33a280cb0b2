import type { ToolDefinition, ToolOutcome } from "@colloquy/schema/session";
import type { ServerTool, ToolCall } from "../../agents/agent.ts";
import { since, toolFailure } from "./ending.ts";
import { isAllowed, type PermissionAnswer } from "./permission.ts";
import type { RunScope } from "./run.ts";
import { createWaits } from "./waits.ts";

/** Where the tool calls of a turn are made, asked for and answered. */
export interface ToolDesk {
  /** Makes all the calls; resolves with one outcome per call when all of them are durable. */
  call(
    calls: readonly ToolCall[],
    offered: ReadonlyMap<string, ToolDefinition>,
  ): Promise<readonly ToolOutcome[]>;
  /** Ends a call, unless it has ended. Resolves when that is durable. */
  complete(callId: string, outcome: ToolOutcome): Promise<void>;
  /** Answers a permission request, unless it was answered. Resolves when that is durable. */
  permit(requestId: string, answer: PermissionAnswer): Promise<void>;
  /** Whoever waits here is told so. */
  giveUp(reason: Error): void;
}

export function createToolDesk(scope: RunScope): ToolDesk {
  const { journal, turnId, signal, options } = scope;
  const outcomes = createWaits<ToolOutcome>();
  const answers = createWaits<PermissionAnswer>();
  const ownTools = new Map(options.agent.tools.map((tool) => [tool.definition.name, tool]));
  const timers = new Set<() => void>();

  async function complete(callId: string, outcome: ToolOutcome): Promise<void> {
    const open = journal.head.turn?.calls.find((call) => call.callId === callId);
    if (!open || signal.aborted) return;
    const durationMs = since(open.requestedAt, journal.clock.now());
    await journal.write([{ type: "tool.completed", turnId, callId, name: open.name, outcome, durationMs }]);
    outcomes.answer(callId, outcome);
  }

  async function permit(requestId: string, { decision, input, message }: PermissionAnswer): Promise<void> {
    if (!journal.head.turn?.permissions.some((open) => open.requestId === requestId)) return;
    const said = { ...(input !== undefined && { input }), ...(message !== undefined && { message }) };
    await journal.write([{ type: "permission.resolved", turnId, requestId, decision, ...said }]);
    answers.answer(requestId, { decision, ...said });
  }

  /** `late` is called when nobody has answered in time; it must do no harm when somebody has. */
  async function answered<Answer>(answer: Promise<Answer>, late: () => Promise<void>): Promise<Answer> {
    const cancel = options.clock.after(options.limits.answerMs, () => void late().catch(() => {}));
    timers.add(cancel);
    try {
      return await answer;
    } finally {
      cancel();
      timers.delete(cancel);
    }
  }

  function askClient({ callId }: ToolCall): Promise<ToolOutcome> {
    return answered(outcomes.wait(callId), () =>
      complete(callId, toolFailure("timeout", "The client did not answer in time.")),
    );
  }

  async function askPermission(call: ToolCall, question: string): Promise<PermissionAnswer> {
    const requestId = options.ids();
    const { callId, name, input } = call;
    const answer = answers.wait(requestId);
    journal.write([{ type: "permission.requested", turnId, requestId, callId, name, input, question }]);
    const late = { decision: "deny", message: "Nobody answered in time." };
    return answered(answer, () => permit(requestId, late));
  }

  async function runOwn(tool: ServerTool, call: ToolCall): Promise<ToolOutcome> {
    const question = journal.head.alwaysAllowed.includes(call.name) ? undefined : tool.question?.(call.input);
    const answer = question === undefined ? undefined : await askPermission(call, question);
    if (answer && !isAllowed(answer)) return toolFailure("error", answer.message ?? "Permission was denied.");
    await journal.write([{ type: "tool.started", turnId, callId: call.callId, name: call.name }]);
    return runTool(tool, answer?.input ?? call.input, call);
  }

  async function runTool(tool: ServerTool, input: unknown, { callId, name }: ToolCall): Promise<ToolOutcome> {
    const print = (stream: "stdout" | "stderr", text: string) => {
      const open = journal.head.turn?.calls.find((call) => call.callId === callId);
      if (open && !signal.aborted)
        journal.show({ type: "tool.output", turnId, callId, name, index: open.outputs, stream, text });
    };
    try {
      return await tool.run(input, { signal, print });
    } catch (error) {
      return toolFailure("error", error instanceof Error ? error.message : String(error));
    }
  }

  async function make(call: ToolCall, definition: ToolDefinition | undefined): Promise<ToolOutcome> {
    if (definition?.executor === "client") return askClient(call);
    const tool = definition && ownTools.get(call.name);
    const outcome = tool
      ? await runOwn(tool, call)
      : toolFailure("error", `There is no tool ${call.name} here.`);
    signal.throwIfAborted();
    await complete(call.callId, outcome);
    return outcome;
  }

  async function callAll(
    calls: readonly ToolCall[],
    offered: ReadonlyMap<string, ToolDefinition>,
  ): Promise<readonly ToolOutcome[]> {
    signal.throwIfAborted();
    const messageId = journal.head.turn?.lastMessageId;
    if (messageId === undefined) throw new Error("The agent called tools before it had said anything.");
    journal.write(calls.map((call) => requestDraft(turnId, messageId, call, offered.get(call.name))));
    return Promise.all(calls.map((call) => make(call, offered.get(call.name))));
  }

  return {
    call(calls, offered) {
      const made = callAll(calls, offered);
      // An agent that was interrupted may never look at its calls again.
      made.catch(() => {});
      return made;
    },
    complete,
    permit,
    giveUp(reason) {
      for (const cancel of timers) cancel();
      outcomes.giveUp(reason);
      answers.giveUp(reason);
    },
  };
}

function requestDraft(
  turnId: string,
  messageId: string,
  { callId, name, input }: ToolCall,
  definition: ToolDefinition | undefined,
) {
  const server = definition?.server;
  return {
    type: "tool.requested" as const,
    turnId,
    messageId,
    callId,
    name,
    input,
    executor: definition?.executor ?? "server",
    ...(server !== undefined && { server }),
  };
}

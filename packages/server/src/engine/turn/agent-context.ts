import type { Message, Settings, ToolDefinition } from "@colloquy/schema/session";
import { type ConversationEntry, itemsOf } from "@colloquy/session";
import type { AgentContext, ServerTool } from "../../agents/agent.ts";
import type { ToolRunner } from "./tool-runner.ts";
import type { TurnContext } from "./turn-context.ts";

/** The window through which an agent sees the session during one turn. */
export function createAgentContext(context: TurnContext, tools: ToolRunner): AgentContext {
  const { turnId, sessionLog, options, signal } = context;
  const state = sessionLog.pendingState;
  const offered = offeredTools(state.settings, options.agent.tools);

  return {
    turnId,
    get history() {
      return itemsOf(state.conversation).flatMap(messageOf);
    },
    state,
    tools: [...offered.values()],
    signal,
    takeSteering: () => (signal.aborted ? [] : takeSteering(context)),
    callTools: (calls) => tools.call(calls, offered),
    newId: options.ids,
  };
}

/** Summaries and outcomes of tools are not messages; an agent that wants them finds them in the state. */
function messageOf(entry: ConversationEntry): Message[] {
  return "message" in entry ? [entry.message] : [];
}

function takeSteering({ sessionLog, turnId }: TurnContext): readonly Message[] {
  const messages = sessionLog.pendingState.pending.map(({ message }) => message);
  if (messages.length === 0) return messages;
  void sessionLog.write(messages.map(({ id }) => ({ type: "turn.steered", turnId, messageId: id })));
  return messages;
}

/** The tools of a turn by name: the agent's own and the session's, which win, as far as they are allowed. */
function offeredTools(settings: Settings, own: readonly ServerTool[]): ReadonlyMap<string, ToolDefinition> {
  const { tools = [], allowedTools, disallowedTools = [] } = settings;
  const all = [...own.map(({ definition }) => definition), ...tools];
  const allowed = ({ name }: ToolDefinition) =>
    (allowedTools?.includes(name) ?? true) && !disallowedTools.includes(name);
  return new Map(all.filter(allowed).map((tool) => [tool.name, tool]));
}

import type { Message } from "@colloquy/schema/session";
import { type ConversationEntry, itemsOf } from "@colloquy/session";
import type { AgentContext } from "../../agents/agent.ts";
import type { RunScope } from "./run.ts";
import { offeredTools } from "./tool-list.ts";
import type { ToolDesk } from "./tools.ts";

/** The window through which an agent sees the session during one turn. */
export function createAgentContext(scope: RunScope, tools: ToolDesk): AgentContext {
  const { turnId, journal, options, signal } = scope;
  const state = journal.head;
  const offered = offeredTools(state.settings, options.agent.tools);

  return {
    turnId,
    get history() {
      return itemsOf(state.conversation).flatMap(messageOf);
    },
    state,
    tools: [...offered.values()],
    signal,
    takeSteering: () => (signal.aborted ? [] : takeSteering(scope)),
    callTools: (calls) => tools.call(calls, offered),
    newId: options.ids,
  };
}

/** Summaries and outcomes of tools are not messages; an agent that wants them finds them in the state. */
function messageOf(entry: ConversationEntry): Message[] {
  return "message" in entry ? [entry.message] : [];
}

function takeSteering({ journal, turnId }: RunScope): readonly Message[] {
  const messages = journal.head.pending.map(({ message }) => message);
  if (messages.length === 0) return messages;
  void journal.write(messages.map(({ id }) => ({ type: "turn.steered", turnId, messageId: id })));
  return messages;
}

import type { ToolCall } from "../../agents/agent.ts";
import { createPendingReplies } from "./pending-replies.ts";
import type { TurnContext } from "./turn-context.ts";

/** The answer to a permission request. */
export interface PermissionAnswer {
  readonly decision: string;
  /** Arguments to use in place of the asked ones. */
  readonly input?: unknown;
  /** Why it was denied. */
  readonly message?: string;
}

/** Where a turn asks before it does something. */
export interface Permissions {
  /** Asks, and waits for the answer; no answer in time is a denial. */
  ask(call: ToolCall, question: string): Promise<PermissionAnswer>;
  /** Answers a request, unless it was answered. Resolves when that is durable. */
  answer(requestId: string, answer: PermissionAnswer): Promise<void>;
  giveUp(reason: Error): void;
}

/** Whether the tool may run. A decision this version does not know is no permission. */
export const isAllowed = ({ decision }: PermissionAnswer): boolean =>
  decision === "allow" || decision === "allowAlways";

export function createPermissions({ sessionLog, turnId, options, failed }: TurnContext): Permissions {
  const waits = createPendingReplies<PermissionAnswer>(options.clock, options.limits.permissionMs);

  async function answer(requestId: string, given: PermissionAnswer): Promise<void> {
    if (!sessionLog.pendingState.turn?.permissions.some((open) => open.requestId === requestId)) return;
    await sessionLog.write([{ type: "permission.resolved", turnId, requestId, ...given }]);
    waits.answer(requestId, given);
  }

  return {
    answer,
    ask({ callId, name, input }, question) {
      const requestId = options.ids();
      void sessionLog.write([
        { type: "permission.requested", turnId, requestId, callId, name, input, question },
      ]);
      const late = { decision: "deny", message: "Nobody answered in time." };
      return waits.wait(requestId, { late: () => void answer(requestId, late).catch(failed) });
    },
    giveUp: (reason) => waits.giveUp(reason),
  };
}

import type { ToolCall } from "../../agents/agent.ts";
import type { RunScope } from "./run.ts";
import { createWaits } from "./waits.ts";

/** What somebody said to a permission request. */
export interface PermissionAnswer {
  readonly decision: string;
  /** Arguments to use in place of the asked ones. */
  readonly input?: unknown;
  /** Why it was denied. */
  readonly message?: string;
}

/** Where a turn asks before it does something. */
export interface Permissions {
  /** Asks, and waits for the answer; nobody answering in time is a no. */
  ask(call: ToolCall, question: string): Promise<PermissionAnswer>;
  /** Answers a request, unless it was answered. Resolves when that is durable. */
  answer(requestId: string, answer: PermissionAnswer): Promise<void>;
  giveUp(reason: Error): void;
}

/** Whether the tool may run. A decision this version does not know is no permission. */
export const isAllowed = ({ decision }: PermissionAnswer): boolean =>
  decision === "allow" || decision === "allowAlways";

export function createPermissions({ journal, turnId, options, failed }: RunScope): Permissions {
  const waits = createWaits<PermissionAnswer>(options.clock, options.limits.permissionMs);

  async function answer(requestId: string, given: PermissionAnswer): Promise<void> {
    if (!journal.head.turn?.permissions.some((open) => open.requestId === requestId)) return;
    await journal.write([{ type: "permission.resolved", turnId, requestId, ...given }]);
    waits.answer(requestId, given);
  }

  return {
    answer,
    ask({ callId, name, input }, question) {
      const requestId = options.ids();
      void journal.write([
        { type: "permission.requested", turnId, requestId, callId, name, input, question },
      ]);
      const late = { decision: "deny", message: "Nobody answered in time." };
      return waits.wait(requestId, { late: () => void answer(requestId, late).catch(failed) });
    },
    giveUp: (reason) => waits.giveUp(reason),
  };
}

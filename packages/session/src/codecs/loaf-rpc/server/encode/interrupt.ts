import { labels } from "../../labels.ts";
import { answerWhere } from "../answers.ts";
import { patchTurn, type Script, sayStatus, viewOf } from "../script.ts";
import type { Ask } from "../state.ts";

/** Says that the turn is being stopped, and answers who asked for it; once. */
export function announceInterrupt(script: Script): void {
  const { turn } = viewOf(script);
  if (!turn || turn.interrupting) return;
  patchTurn(script, { interrupting: true });
  if (script.state.stopping) return;
  sayStatus(script, labels.interrupting);
  answerWhere(script, isInterruptOf(script));
}

export const isInterruptOf =
  ({ sessionId }: Script) =>
  ({ call }: Ask): boolean =>
    call.type === "session.interrupt" && call.sessionId === sessionId;

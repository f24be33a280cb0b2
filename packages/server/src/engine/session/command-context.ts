import type { DurableEvent, KnownCommand } from "@colloquy/schema/session";
import type { CommandResult, Refusal } from "../engine.ts";
import type { SessionLog } from "../log/session-log.ts";
import type { ResolvedOptions } from "../options.ts";
import type { Turns } from "../turn/turns.ts";

/** What commands work with. */
export interface CommandContext {
  readonly sessionLog: SessionLog;
  readonly turns: Turns;
  readonly options: ResolvedOptions;
  /** Seq of the `message.added` of each user message, by the message's id. */
  readonly messageSeqs: ReadonlyMap<string, number>;
  /** Published events after a seq, at most `limit`. */
  readonly read: (afterSeq: number, limit: number) => Promise<readonly DurableEvent[]>;
  readonly draining: () => boolean;
}

/** The commands of one kind. */
export type CommandOf<Type extends KnownCommand["type"]> = Extract<KnownCommand, { readonly type: Type }>;

/**
 * Carries out a command. It decides before its first `await`, so commands take effect in the order they come; what it
 * awaits is that its events are durable.
 */
export type Handler<Command> = (context: CommandContext, command: Command) => Promise<CommandResult>;

export type Handlers<Type extends KnownCommand["type"]> = {
  readonly [T in Type]: Handler<CommandOf<T>>;
};

export function refuse(refusal: Refusal, message: string): CommandResult {
  return { ok: false, refusal, message };
}

/** The result of a command that wrote its last event just now. */
export async function accept(
  { sessionLog }: CommandContext,
  written: Promise<void> = sessionLog.published(),
): Promise<CommandResult> {
  const seq = sessionLog.pendingState.lastSeq;
  await written;
  return { ok: true, seq };
}

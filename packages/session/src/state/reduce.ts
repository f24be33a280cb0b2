import { isEphemeral, type KnownEvent } from "@colloquy/schema/session";
import { applyCall } from "./apply/call.ts";
import { applyMessage } from "./apply/message.ts";
import { applySession } from "./apply/session.ts";
import { applyTool } from "./apply/tool.ts";
import { applyTurn } from "./apply/turn.ts";
import type { Appliers, SessionState, StatePatch } from "./session-state.ts";

const appliers: Appliers<KnownEvent["type"]> = {
  ...applySession,
  ...applyTurn,
  ...applyMessage,
  ...applyTool,
  ...applyCall,
};

/**
 * The state after an event. Pure; shares with `state` what did not change. An ephemeral event shows in the message that is
 * being written and vanishes with its completion. A kind this version does not know only counts.
 */
export function reduce(state: SessionState, event: KnownEvent): SessionState {
  const patch = patchOf(state, event);
  if (isEphemeral(event)) return { ...state, ...patch };
  return { ...state, ...patch, lastSeq: event.seq, updatedAt: event.at };
}

function patchOf(state: SessionState, event: KnownEvent): StatePatch {
  // The table has each kind's own function under its tag; only the compiler loses the connection on the way.
  const apply = appliers[event.type] as ((state: SessionState, event: KnownEvent) => StatePatch) | undefined;
  return apply ? apply(state, event) : {};
}

/** The state after all of `events`. */
export function fold(state: SessionState, events: Iterable<KnownEvent>): SessionState {
  let next = state;
  for (const event of events) next = reduce(next, event);
  return next;
}

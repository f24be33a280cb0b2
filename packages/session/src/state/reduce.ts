import { isEphemeral, type KnownEvent } from "@colloquy/schema/session";
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
};

type Apply = (state: SessionState, event: KnownEvent) => StatePatch;

/** Each function takes events of its own type; no type expresses that for a lookup. */
const byType: ReadonlyMap<string, Apply> = new Map(Object.entries(appliers) as [string, Apply][]);

/**
 * The state after an event. Pure; shares with `state` what did not change. An ephemeral event changes the message that is
 * being written and is superseded by its completion. An unknown type of event only counts.
 */
export function reduce(state: SessionState, event: KnownEvent): SessionState {
  const patch = patchOf(state, event);
  if (isEphemeral(event)) return { ...state, ...patch };
  return { ...state, ...patch, lastSeq: event.seq, updatedAt: event.at };
}

function patchOf(state: SessionState, event: KnownEvent): StatePatch {
  return byType.get(event.type)?.(state, event) ?? {};
}

/** The state after all of `events`. */
export function fold(state: SessionState, events: Iterable<KnownEvent>): SessionState {
  let next = state;
  for (const event of events) next = reduce(next, event);
  return next;
}

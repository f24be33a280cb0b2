import type { Diagnostic } from "@colloquy/define/support";
import { type DurableEvent, isEphemeral, type KnownEvent } from "@colloquy/schema/session";
import { isEarlier } from "./instants.ts";
import { messageRules } from "./rules/message.ts";
import { all, must, type Problem, type Rule, type Rules } from "./rules/rule.ts";
import { sessionRules } from "./rules/session.ts";
import { toolRules } from "./rules/tool.ts";
import { turnRules } from "./rules/turn.ts";
import type { SessionState } from "./session-state.ts";

const rules: Rules<KnownEvent["type"]> = {
  ...sessionRules,
  ...turnRules,
  ...messageRules,
  ...toolRules,
};

/** Each rule takes events of its own type; no type expresses that for a lookup. */
const byType: ReadonlyMap<string, Rule<KnownEvent>> = new Map(
  Object.entries(rules) as [string, Rule<KnownEvent>][],
);

const ofThisSession = must<KnownEvent>(
  (state, event) =>
    state.lastSeq === 0 ? event.type === "session.created" : event.sessionId === state.sessionId,
  "wrong-session",
  "/sessionId",
  "The first event creates the session; the others name it.",
);
const inTime = must<KnownEvent>(
  (state, event) => !isEarlier(event.at, state.updatedAt),
  "time-backwards",
  "/at",
  "An event is never earlier than the event before it.",
);
const inSequence = must<DurableEvent>(
  (state, event) => event.seq === state.lastSeq + 1,
  "seq-gap",
  "/seq",
  "Events of a session count 1, 2, 3 … without gaps.",
);

const ephemeralRule: Rule<KnownEvent> = all(ofThisSession, inTime);
const durableRule: Rule<DurableEvent> = all<DurableEvent>(ofThisSession, inTime, inSequence);

/**
 * Whether `event` can come next; `undefined` when it can, else the first reason why not. An unknown type of event can come
 * at any time in sequence.
 */
export function check(state: SessionState, event: KnownEvent): Diagnostic | undefined {
  const problem = problemOf(state, event);
  return problem && { severity: "error", ...problem };
}

function problemOf(state: SessionState, event: KnownEvent): Problem | undefined {
  const common = isEphemeral(event) ? ephemeralRule(state, event) : durableRule(state, event);
  if (common) return common;
  return byType.get(event.type)?.(state, event);
}

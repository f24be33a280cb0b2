import type { Diagnostic } from "@colloquy/define/support";
import { type DurableEvent, isEphemeral, type KnownEvent } from "@colloquy/schema/session";
import { isEarlier } from "./instants.ts";
import { callRules } from "./rules/call.ts";
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
  ...callRules,
};

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
 * Whether `event` can come next; `undefined` when it can, else the first reason why not. A kind this version does not
 * know can come any time in sequence.
 */
export function check(state: SessionState, event: KnownEvent): Diagnostic | undefined {
  const problem = problemOf(state, event);
  return problem && { severity: "error", ...problem };
}

function problemOf(state: SessionState, event: KnownEvent): Problem | undefined {
  const common = isEphemeral(event) ? ephemeralRule(state, event) : durableRule(state, event);
  if (common) return common;
  const rule = rules[event.type] as Rule<KnownEvent> | undefined;
  return rule?.(state, event);
}

import { must, type Rules } from "./rule.ts";

export const callRules: Rules<"call.offered" | "call.answered" | "call.ended"> = {
  "call.offered": must(
    ({ voice }) => !voice,
    "voice-call-open",
    "/callId",
    "A voice call is offered or under way.",
  ),
  "call.answered": must(
    ({ voice }, { callId }) => voice?.callId === callId && voice.phase === "offered",
    "voice-call-not-offered",
    "/callId",
    "This voice call is not on offer.",
  ),
  "call.ended": must(
    ({ voice }, { callId }) => voice?.callId === callId,
    "voice-call-not-open",
    "/callId",
    "This voice call is not open.",
  ),
};

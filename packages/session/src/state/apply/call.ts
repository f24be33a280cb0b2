import type { Appliers } from "../session-state.ts";

export const applyCall: Appliers<"call.offered" | "call.answered" | "call.ended"> = {
  "call.offered": (_state, { callId }) => ({ voice: { callId, phase: "offered" } }),
  "call.answered": (_state, { callId }) => ({ voice: { callId, phase: "answered" } }),
  "call.ended": () => ({ voice: undefined }),
};

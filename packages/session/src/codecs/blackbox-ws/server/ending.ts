import type { KnownEvent } from "@colloquy/schema/session";
import { protocolId } from "../words.ts";
import { type Shown, showAll } from "./show.ts";
import type { ServerEncodeState } from "./state.ts";
import { type Ending, summaryOf } from "./summary.ts";

/** Reasons of `closed`, and how the summary calls them (§4.1, §4.7; INFERRED but `user_hangup`). */
const finishReasons: Readonly<Record<string, string>> = {
  clientTerminated: "client_terminated",
  agentFinished: "agent_finished",
  remoteHangup: "user_hangup",
  maxDuration: "max_duration",
};

/** The conversation is over: `closed`, the summary if it is wanted, then close 1000 (§5). */
export function closeConversation(
  state: ServerEncodeState,
  event: KnownEvent,
  reason: string | undefined,
): Shown {
  const known = reason === undefined ? undefined : (finishReasons[reason] ?? reason);
  const ending: Ending = {
    status: state.openedAt === undefined ? "Canceled" : "Completed",
    ...(known !== undefined && { finishReason: known }),
  };
  const data = reason === undefined ? {} : { data: { reason } };
  return finish(state, event, { type: "event", name: "closed", ...data }, ending);
}

/** The conversation never began. */
export function failConversation(
  state: ServerEncodeState,
  event: KnownEvent,
  reason: string,
  details: string | undefined,
): Shown {
  const data = { reason, ...(details !== undefined && { details }) };
  const ending: Ending = { status: "Failed", errorMessage: details ?? reason };
  return finish(state, event, { type: "event", name: "failedOpen", data }, ending);
}

type Last = Parameters<typeof showAll>[2][number];

function finish(state: ServerEncodeState, { at }: KnownEvent, last: Last, ending: Ending): Shown {
  const result = summaryOf(state, ending, Date.parse(at));
  const bodies = state.rules.features.has("SendCallResult")
    ? [last, { type: "conversationResult" as const, result }]
    : [last];
  const shown = showAll({ ...state, phase: "over" }, at, bodies);
  return { ...shown, close: { code: 1000, reason: "" } };
}

/** A member of what the event tells of this protocol. */
export function factOf({ native }: KnownEvent, name: string): string | undefined {
  const fact = native?.[protocolId]?.[name];
  return typeof fact === "string" ? fact : undefined;
}

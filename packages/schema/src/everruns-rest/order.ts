import { fromServer, stateMachine, type Trigger } from "@colloquy/define";
import { type TriggerId, triggerIds } from "./envelope.ts";
import { typesWhere } from "./messages/events/index.ts";

const triggers = Object.fromEntries(
  triggerIds.map((id) => [id, fromServer({ "/type": typesWhere(({ trigger }) => trigger === id) })]),
) as Record<TriggerId, Trigger>;

/** The turns of one session, as its events report them (§7). */
export const sessionOrder = stateMachine({
  id: "session",
  description: "One session: idle, then one turn at a time. A stream may be joined in the middle.",
  triggers,
  instanceId: ["/session_id"],
  initial: "joined",
  states: {
    joined: {
      description: "The client has just connected; whether a turn is running is not known yet.",
      on: {
        session: "joined",
        input: "joined",
        started: "running",
        work: "running",
        spoken: ["running", "ended"],
        toolCompleted: "running",
        ended: "ended",
        idled: "idle",
      },
      final: true,
    },
    idle: {
      description: "No turn is running.",
      on: { session: "idle", input: "idle", started: "running" },
      final: true,
    },
    running: {
      description: "A turn is running; messages sent now steer it or are queued.",
      on: {
        session: "running",
        input: "running",
        work: "running",
        spoken: "running",
        toolCompleted: "running",
        ended: "ended",
      },
      final: true,
    },
    ended: {
      description: "The turn has ended; `session.idled` follows.",
      on: { input: "ended", spoken: "ended", session: "ended", idled: "idle" },
      final: true,
    },
  },
  turn: { begins: ["started"], ends: ["ended"] },
});

export const order = [sessionOrder];

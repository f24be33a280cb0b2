import { fromClient, fromServer, stateMachine } from "@colloquy/define";

const event = (type: string, where: Record<string, string | number | boolean | null> = {}) =>
  fromServer({ "/method": "event", "/params/type": type, ...where });
const stays = <State extends string, Trigger extends string>(state: State, ...triggers: Trigger[]) =>
  Object.fromEntries(triggers.map((trigger) => [trigger, state])) as Record<Trigger, State>;

/** Requests and responses of one connection (§3, §9.2, §14). Responses may arrive in any order. */
export const connectionOrder = stateMachine({
  id: "connection",
  description: "One connection: every request is answered once, by id, in any order.",
  triggers: {
    shutdown: fromClient({ "/method": "system.shutdown" }, { present: ["/id"] }),
    request: fromClient({ "/jsonrpc": "2.0" }, { present: ["/id", "/method"] }),
    notification: fromClient({ "/jsonrpc": "2.0" }, { present: ["/method"], absent: ["/id"] }),
    orphan: fromServer({ "/id": null }, { present: ["/error"] }),
    response: fromServer({ "/jsonrpc": "2.0" }, { absent: ["/method"] }),
    event: fromServer({ "/method": "event" }),
  },
  initial: "open",
  states: {
    open: {
      description: "The server answers requests and drops notifications unread.",
      on: {
        ...stays("open", "request", "notification", "orphan", "response", "event"),
        shutdown: "stopping",
      },
      final: true,
    },
    stopping: {
      description: "Further requests may go unanswered; running turns still send their last events.",
      on: stays("stopping", "request", "shutdown", "notification", "orphan", "response", "event"),
      final: true,
    },
  },
  requests: [
    {
      request: "request",
      responses: ["response"],
      by: { request: "/id", response: "/id" },
      required: true,
      unmatched: "ignore",
      exemptStates: ["stopping"],
    },
    {
      request: "shutdown",
      responses: ["response"],
      by: { request: "/id", response: "/id" },
      required: true,
      unmatched: "ignore",
    },
  ],
});

const duringTurn = [
  "busy",
  "appended",
  "chunk",
  "toolStarted",
  "toolCompleted",
  "toolResults",
  "estimate",
  "debug",
  "compaction",
] as const;
const aside = ["estimate", "debug", "appended", "compaction"] as const;

/** The turns of one session, as its events report them (§9). */
export const sessionOrder = stateMachine({
  id: "session",
  description: "One session: idle, then busy with a turn or a compaction, then ready.",
  triggers: {
    preparing: event("session.status", { "/params/payload/status_label": "preparing..." }),
    ready: event("session.status", { "/params/payload/pending": false }),
    busy: event("session.status"),
    appended: event("session.message.appended"),
    chunk: event("session.stream.chunk"),
    toolStarted: event("session.tool.call.started"),
    toolCompleted: event("session.tool.call.completed"),
    toolResults: event("session.tool.results"),
    completed: event("session.completed"),
    interrupted: event("session.interrupted"),
    failed: event("session.error"),
    estimate: event("session.context.estimate"),
    debug: event("session.debug"),
    compaction: fromServer({
      "/method": "event",
      "/params/type": [
        "compaction.started",
        "compaction.anchor_selected",
        "compaction.summary_merged",
        "compaction.completed",
        "compaction.failed",
      ],
    }),
  },
  instanceId: ["/params/payload/session_id"],
  initial: "idle",
  states: {
    idle: {
      description: "No turn is running. A notice about late steering may follow a turn.",
      on: { ...stays("idle", ...aside), preparing: "running", busy: ["idle", "compacting"] },
      final: true,
    },
    running: {
      description: "A turn is running.",
      on: {
        ...stays("running", ...duringTurn, "preparing"),
        completed: "ended",
        interrupted: "ended",
        failed: "ended",
        ready: "idle",
      },
    },
    ended: {
      description: "The outcome of the turn was sent; `ready` follows.",
      on: { ...stays("ended", ...aside, "busy"), ready: "idle" },
    },
    compacting: {
      description: "The history is being compacted outside a turn.",
      on: { ...stays("compacting", "busy", ...aside), preparing: "running", ready: "idle" },
    },
  },
  allowedAnywhere: [],
  turn: { begins: ["preparing"], ends: ["completed", "interrupted", "failed"] },
});

export const order = [connectionOrder, sessionOrder];

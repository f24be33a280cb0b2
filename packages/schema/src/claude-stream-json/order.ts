import { fromClient, fromServer, stateMachine } from "@colloquy/define";

const response = { "/type": "control_response" };
const ids = { request: "/request_id", response: "/response/request_id" };

/** The turns of one process (§9). */
export const turnOrder = stateMachine({
  id: "session",
  description: "One process: silent until the first frame from the host, then one turn after the other.",
  triggers: {
    prompt: fromClient({ "/type": "user" }),
    init: fromServer({ "/type": "system", "/subtype": "init" }),
    replay: fromServer({ "/type": "user", "/isReplay": true }),
    toolResult: fromServer({ "/type": "user" }),
    assistant: fromServer({ "/type": "assistant" }),
    partial: fromServer({ "/type": "stream_event" }),
    result: fromServer({ "/type": "result" }),
  },
  initial: "idle",
  states: {
    idle: {
      description: "No turn is running. A queued prompt or a background agent may start one.",
      on: { prompt: "idle", init: "running", replay: "idle", result: "idle" },
      final: true,
    },
    running: {
      description: "A turn is running; prompts sent now are queued.",
      on: {
        prompt: "running",
        replay: "running",
        toolResult: "running",
        assistant: "running",
        partial: "running",
        result: "idle",
        init: "running",
      },
    },
  },
  turn: { begins: ["init"], ends: ["result"] },
});

/** Control requests in both directions (§7.1). */
export const controlOrder = stateMachine({
  id: "control",
  description: "Control requests of both sides: each is answered once, by id, in any order.",
  triggers: {
    hostRequest: fromClient({ "/type": "control_request" }),
    hostCancel: fromClient({ "/type": "control_cancel_request" }),
    hostResponse: fromClient(response),
    cliRequest: fromServer({ "/type": "control_request" }),
    cliCancel: fromServer({ "/type": "control_cancel_request" }),
    cliResponse: fromServer(response),
  },
  initial: "open",
  states: { open: { description: "Both sides may send control requests.", on: {}, final: true } },
  allowedAnywhere: ["hostRequest", "hostCancel", "hostResponse", "cliRequest", "cliCancel", "cliResponse"],
  requests: [
    {
      request: "hostRequest",
      responses: ["cliResponse"],
      by: ids,
      required: true,
      cancelledBy: { trigger: "hostCancel", by: "/request_id" },
      unmatched: "ignore",
    },
    {
      request: "cliRequest",
      responses: ["hostResponse"],
      by: ids,
      // A host may leave a request open for ever (§18 quirk 24).
      required: false,
      cancelledBy: { trigger: "cliCancel", by: "/request_id" },
      unmatched: "ignore",
    },
  ],
});

export const order = [turnOrder, controlOrder];

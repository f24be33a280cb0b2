import { fromClient, fromServer, machine } from "@colloquy/define";

const control = (action: string) => ({ "/type": "control", "/payload/action": action });
const answer = { content: "running", flat: "running", toolCall: "running", docsToolCall: "running" } as const;
const trailing = (state: "closing" | "ending") => ({
  content: state,
  flat: state,
  toolCall: state,
  docsToolCall: state,
  sessionInfo: state,
  result: state,
  wrappedResult: state,
});

/** The life of one connection (§6). */
export const connectionOrder = machine({
  id: "connection",
  description: "One socket is one session's client: opened, initialized, then one turn after the other.",
  signals: {
    ready: fromServer(control("ready")),
    sessionInfo: fromServer(control("session_info")),
    serverClose: fromServer(control("close")),
    wrappedResult: fromServer({ "/type": "sdk_message", "/payload/type": "result" }),
    content: fromServer({ "/type": "sdk_message" }),
    flat: fromServer({ "/type": ["assistant", "stream_event", "user"] }),
    system: fromServer({ "/type": "system" }),
    toolCall: fromServer({ "/type": "tool_call" }, { present: ["/payload/callId"] }),
    docsToolCall: fromServer({ "/type": "tool_call" }, { present: ["/payload/id"] }),
    result: fromServer({ "/type": "result" }),
    error: fromServer({ "/type": "error" }),
    pong: fromServer({ "/type": "pong" }),
    init: fromClient({ "/type": "init" }),
    userTurn: fromClient({ "/type": ["sdk_message", "user", "prompt"] }),
    toolResult: fromClient({ "/type": "tool_result" }),
    close: fromClient(control("close")),
    endInput: fromClient(control("end_input")),
    ping: fromClient({ "/type": "ping" }),
  },
  initial: "open",
  states: {
    open: {
      description: "The token is checked; a valid one is answered with `ready`.",
      on: {
        ready: "open",
        init: "initializing",
        userTurn: "running",
        error: ["open", "refused"],
        close: "closing",
      },
      final: true,
    },
    initializing: {
      description: "The session is made or resumed. The first frame now must tell what came of it.",
      on: {
        ready: "ready",
        sessionInfo: "ready",
        system: "ready",
        error: ["open", "refused"],
        close: "closing",
      },
    },
    ready: {
      description: "Nothing runs; a user turn may come.",
      on: {
        ready: "ready",
        sessionInfo: "ready",
        system: "ready",
        userTurn: "running",
        toolResult: "ready",
        init: "ready",
        error: ["ready", "refused"],
        close: "closing",
        endInput: "ending",
        serverClose: "over",
      },
      final: true,
    },
    running: {
      description: "A turn runs; user turns that come now wait.",
      on: {
        ...answer,
        system: "running",
        sessionInfo: "running",
        userTurn: "running",
        toolResult: "running",
        init: "running",
        result: ["ready", "running"],
        wrappedResult: ["ready", "running"],
        error: ["ready", "running", "refused"],
        close: "closing",
        endInput: "ending",
        serverClose: "over",
      },
    },
    ending: {
      description: "The client sends no more; waiting turns are finished.",
      on: {
        ...trailing("ending"),
        system: "ending",
        toolResult: "ending",
        error: "ending",
        close: "closing",
        serverClose: "over",
      },
    },
    closing: {
      description: "The client leaves; the running turn is stopped without a result.",
      on: { ...trailing("closing"), error: "closing", serverClose: "over" },
      final: true,
    },
    refused: { description: "The server has said why and closes.", on: { close: "closing" }, final: true },
    over: { description: "Nothing more comes.", on: {}, final: true },
  },
  anywhere: ["ping", "pong"],
  answers: [
    {
      request: "toolCall",
      responses: ["toolResult"],
      by: { request: "/payload/callId", response: "/payload/callId" },
      // Some clients never answer a tool they do not know; the server gives up then (§6.2).
      due: "maybe",
      stray: "ignored",
    },
    {
      request: "docsToolCall",
      responses: ["toolResult"],
      by: { request: "/payload/id", response: "/payload/callId" },
      due: "maybe",
      stray: "ignored",
    },
    { request: "ping", responses: ["pong"], due: "maybe", stray: "refused" },
  ],
  turn: { begins: ["userTurn"], ends: ["result", "wrappedResult"] },
});

export const order = [connectionOrder];

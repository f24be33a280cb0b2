import { fromClient, fromServer, machine } from "@colloquy/define";

const control = (action: string) => ({ "/type": "control", "/payload/action": action });
<<<<<<< HEAD
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
=======
const leaving = { close: "leaving", endInput: "ending" } as const;
const asking = { turn: "running", prompt: "running" } as const;

/** The life of one connection, in every dialect (§6). */
export const connectionOrder = machine({
  id: "connection",
  description: "One socket serves one session; user turns that come while one runs wait for it.",
  signals: {
    init: fromClient({ "/type": "init" }),
    prompt: fromClient({ "/type": "prompt" }),
    turn: fromClient({ "/type": ["sdk_message", "user"] }),
>>>>>>> chucky
    toolResult: fromClient({ "/type": "tool_result" }),
    close: fromClient(control("close")),
    endInput: fromClient(control("end_input")),
    ping: fromClient({ "/type": "ping" }),
<<<<<<< HEAD
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
=======
    ready: fromServer(control("ready")),
    info: fromServer(control("session_info")),
    closing: fromServer(control("close")),
    result: fromServer({ "/type": "result" }),
    wrappedResult: fromServer({ "/type": "sdk_message", "/payload/type": "result" }),
    piece: fromServer({ "/type": ["sdk_message", "assistant", "stream_event"] }),
    system: fromServer({ "/type": "system" }),
    toolCall: fromServer({ "/type": "tool_call" }),
    error: fromServer({ "/type": "error" }),
    pong: fromServer({ "/type": "pong" }),
  },
  initial: "connected",
  states: {
    connected: {
      description: "The socket is open and no session was asked for.",
      on: {
        ready: "connected",
        init: "opening",
        prompt: "answering",
        error: ["connected", "over"],
        close: "leaving",
      },
      final: true,
    },
    opening: {
      description:
        "The session is made or resumed; `ready`, `session_info` or `system` comes before anything else.",
      on: {
        ready: ["opening", "open"],
        info: "open",
        system: "running",
        error: ["opening", "over"],
        ...leaving,
        turn: "opening",
        prompt: "opening",
      },
    },
    open: {
      description: "No turn runs that this connection has seen.",
      on: {
        ...asking,
        ...leaving,
        info: "open",
        ready: "open",
        toolResult: "open",
        error: ["open", "over"],
        // Somebody else's turn, or one that was sent while the session opened.
        piece: "running",
        system: "running",
        toolCall: "running",
        result: "open",
        wrappedResult: "open",
        closing: "over",
>>>>>>> chucky
      },
      final: true,
    },
    running: {
<<<<<<< HEAD
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
=======
      description: "The agent answers; `result` ends the turn and the next one may follow.",
      on: {
        ...asking,
        ...leaving,
        piece: "running",
        system: "running",
        info: "running",
        toolCall: "running",
        toolResult: "running",
        result: "open",
        wrappedResult: "open",
        error: ["running", "over"],
      },
    },
    answering: {
      description: "A prompt without `init` is answered; the connection ends with its `result`.",
      on: {
        piece: "answering",
        system: "answering",
        info: "answering",
        toolCall: "answering",
        toolResult: "answering",
        close: "leaving",
        result: "over",
        wrappedResult: "over",
        error: ["answering", "over"],
      },
    },
    ending: {
      description: "No more user turns come; those that were asked for are answered.",
      on: {
        close: "leaving",
        piece: "ending",
        system: "ending",
        info: "ending",
        ready: "ending",
        toolCall: "ending",
        toolResult: "ending",
        result: "ending",
        wrappedResult: "ending",
        error: ["ending", "over"],
        closing: "over",
      },
    },
    leaving: {
      description: "The client has left; what the server had on its way may still arrive.",
      on: {
        piece: "leaving",
        system: "leaving",
        info: "leaving",
        ready: "leaving",
        toolCall: "leaving",
        result: "leaving",
        wrappedResult: "leaving",
        error: "leaving",
        closing: "leaving",
      },
      final: true,
    },
    over: { description: "Nothing more comes but the close.", on: { closing: "over" }, final: true },
>>>>>>> chucky
  },
  anywhere: ["ping", "pong"],
  answers: [
    {
<<<<<<< HEAD
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
=======
      request: "ping",
      responses: ["pong"],
      due: "always",
      stray: "refused",
      excusedIn: ["leaving", "over"],
    },
    {
      request: "toolCall",
      responses: ["toolResult"],
      by: { request: "/payload/callId", response: "/payload/callId" },
      // The server gives up after a while; the first TypeScript clients never answer for unknown tools (§6.2).
      due: "maybe",
      stray: "ignored",
    },
  ],
  turn: { begins: ["turn", "prompt"], ends: ["result", "wrappedResult"] },
>>>>>>> chucky
});

export const order = [connectionOrder];

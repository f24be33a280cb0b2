import { fromClient, fromServer, stateMachine } from "@colloquy/define";

const control = (action: string) => ({ "/type": "control", "/payload/action": action });
const leaving = { close: "leaving", endInput: "ending" } as const;
const asking = { turn: "running", prompt: "running" } as const;

/** The life of one connection, in every dialect (§6). */
export const connectionOrder = stateMachine({
  id: "connection",
  description: "One socket serves one session; user turns sent during a turn are queued.",
  triggers: {
    init: fromClient({ "/type": "init" }),
    prompt: fromClient({ "/type": "prompt" }),
    turn: fromClient({ "/type": ["sdk_message", "user"] }),
    toolResult: fromClient({ "/type": "tool_result" }),
    close: fromClient(control("close")),
    endInput: fromClient(control("end_input")),
    ping: fromClient({ "/type": "ping" }),
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
      description: "The socket is open; no session has been requested.",
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
        "The session is being created or resumed; `ready`, `session_info` or `system` is the first frame.",
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
      description: "No turn is running that this connection has seen.",
      on: {
        ...asking,
        ...leaving,
        info: "open",
        ready: "open",
        toolResult: "open",
        error: ["open", "over"],
        // The turn of another connection, or one that was sent while the session opened.
        piece: "running",
        system: "running",
        toolCall: "running",
        result: "open",
        wrappedResult: "open",
        closing: "over",
      },
      final: true,
    },
    running: {
      description: "The agent answers; `result` ends the turn, and the next one may follow.",
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
      description: "A prompt without `init` is being answered; the connection ends after its `result`.",
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
      description: "No more user turns follow; those already sent are answered.",
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
      description: "The client has closed; frames the server sent before may still arrive.",
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
    over: { description: "Nothing more is sent before the close.", on: { closing: "over" }, final: true },
  },
  allowedAnywhere: ["ping", "pong"],
  requests: [
    {
      request: "ping",
      responses: ["pong"],
      required: true,
      unmatched: "error",
      exemptStates: ["leaving", "over"],
    },
    {
      request: "toolCall",
      responses: ["toolResult"],
      by: { request: "/payload/callId", response: "/payload/callId" },
      // The server gives up after a while; the first TypeScript clients never answer for unknown tools (§6.2).
      required: false,
      unmatched: "ignore",
    },
  ],
  turn: { begins: ["turn", "prompt"], ends: ["result", "wrappedResult"] },
});

export const order = [connectionOrder];

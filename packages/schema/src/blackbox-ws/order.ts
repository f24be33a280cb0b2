import { fromClient, fromServer, stateMachine } from "@colloquy/define";

const event = (name: string) => fromServer({ "/type": "event", "/name": name });
const toolId = { request: "/content/id", response: "/content/id" };
const late = { chat: "closing", toolResponse: "closing", answer: "closing", terminate: "closing" } as const;
const spoken = { text: "opened", toolCall: "opened", toolResult: "opened", toolRequest: "opened" } as const;

/** The life of one connection, which is one conversation (§5, §9). */
export const conversationOrder = stateMachine({
  id: "conversation",
  description: "One socket carries one conversation; a reconnect starts another.",
  triggers: {
    initialize: fromClient({ "/type": "initialize" }),
    chat: fromClient({ "/type": "incomingChatMessage" }),
    answer: fromClient({ "/type": "sdpAnswer" }),
    toolResponse: fromClient({ "/type": "websocketToolResponse" }),
    terminate: fromClient({ "/type": "terminate" }),
    connection: event("connection"),
    opened: event("opened"),
    closed: event("closed"),
    failedOpen: event("failedOpen"),
    text: fromServer({ "/type": "text" }),
    invite: fromServer({ "/type": "sdpInvite" }),
    toolCall: fromServer({ "/type": "toolCall" }),
    toolResult: fromServer({ "/type": "toolCallResult" }),
    toolRequest: fromServer({ "/type": "websocketToolRequest" }),
    result: fromServer({ "/type": "conversationResult" }),
    error: fromServer({ "/type": "error" }),
  },
  initial: "awaitingInit",
  states: {
    awaitingInit: {
      description: "The socket is open; the server waits 10 s for `initialize`.",
      on: { initialize: "connecting", error: "refused", terminate: "refused" },
      final: true,
    },
    connecting: {
      description: "The server checks the request and reserves an agent.",
      on: { connection: "connected", error: "refused", terminate: "connecting", failedOpen: "reporting" },
    },
    connected: {
      description: "The agent is ready; the call type decides what comes next.",
      on: {
        opened: "opened",
        invite: "negotiating",
        failedOpen: "reporting",
        closed: "reporting",
        error: ["connected", "refused"],
        terminate: "closing",
      },
    },
    negotiating: {
      description: "Web calls: the server has offered and waits 30 s for the answer and the media.",
      on: {
        answer: "negotiating",
        opened: "opened",
        failedOpen: "reporting",
        closed: "reporting",
        error: ["negotiating", "refused"],
        terminate: "closing",
      },
    },
    opened: {
      description: "The user and the agent talk; tools run.",
      on: {
        ...spoken,
        chat: "opened",
        toolResponse: "opened",
        answer: "opened",
        error: ["opened", "refused"],
        terminate: "closing",
        closed: "reporting",
      },
    },
    closing: {
      description: "The client has requested the end; further frames it sends have no effect.",
      on: {
        ...late,
        text: "closing",
        toolCall: "closing",
        toolResult: "closing",
        toolRequest: "closing",
        opened: "closing",
        closed: "reporting",
        failedOpen: "reporting",
        error: "refused",
      },
    },
    reporting: {
      description:
        "The conversation has ended. `conversationResult` follows if the integration has it enabled, then close code 1000.",
      on: {
        ...late,
        chat: "reporting",
        toolResponse: "reporting",
        terminate: "reporting",
        answer: "reporting",
        result: "over",
      },
      final: true,
    },
    refused: {
      description: "The server has sent an error and closes the socket; pending requests have no effect.",
      on: {
        initialize: "refused",
        chat: "refused",
        answer: "refused",
        toolResponse: "refused",
        terminate: "refused",
        closed: "reporting",
      },
      final: true,
    },
    over: { description: "Nothing more is sent.", on: {}, final: true },
  },
  requests: [
    {
      request: "toolRequest",
      responses: ["toolResponse"],
      by: toolId,
      required: true,
      // The server stopped waiting; a later response has no effect (§8).
      cancelledBy: { trigger: "toolResult", by: "/content/id" },
      unmatched: "ignore",
      exemptStates: ["closing", "reporting", "refused", "over"],
    },
    {
      request: "toolCall",
      responses: ["toolResult"],
      by: toolId,
      required: true,
      unmatched: "error",
      exemptStates: ["closing", "reporting", "refused", "over"],
    },
    {
      request: "invite",
      responses: ["answer"],
      required: true,
      unmatched: "ignore",
      exemptStates: ["closing", "reporting", "refused", "over"],
    },
  ],
});

export const order = [conversationOrder];

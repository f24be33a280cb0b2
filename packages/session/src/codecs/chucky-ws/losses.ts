import type { KnownClientFrame, KnownServerFrame } from "@colloquy/schema/chucky-ws";
import type { FramesByType, Losses } from "../../codec/losses.ts";

type Frame = KnownClientFrame | KnownServerFrame;

/** Controls have an action beside their type; frames of the agent the type of their payload. */
type Frames = FramesByType<Frame> & {
  readonly "control.ready": Extract<Frame, { readonly type: "control" }>;
  readonly "sdk_message.result": Extract<Frame, { readonly type: "sdk_message" }>;
};

const noFrame = "There is no frame for it.";
const notReported = "Not reported.";
const noVoice = "There is no voice.";
const noTimes = "No frame carries it: a reader counts and dates by itself.";
const noOption = "`init` has no option for it.";
const keptNative = "Kept in `native`.";
const noServers = "Kept in `native`: this server starts no tool servers.";
const pictures =
  "Pictures are sent as bytes: one without is described in words. Documents have no name; those with text are sent as text.";
const outcome = "An outcome is what the model sees; an error is sent as its text.";
const thoughts = "Only deltas are sent: thoughts with nothing else between them read as one.";
const model = "Not reported with the message; `session_info` has that of the session.";
const counted = "Not reported; a reader counts what it received.";
const usage = {
  ".": "The counts are required: 0 stands for unknown.",
  costUsd: "0 stands for unknown.",
} as const;
const soFar = "The text so far is always reported, as far as it is known.";
const duration = "Not kept; encoded as the whole duration.";
const heartbeat = "They keep the connection alive.";

/** What `chucky-ws` cannot carry, and what it carries that the neutral model does not keep. */
export const chuckyWsLosses: Losses<Frames> = {
  toProtocol: {
    "*": {
      at: noTimes,
      createdAt: noTimes,
      turnId: noTimes,
      messageId: "Only messages and user turns of flat dialects carry one (`uuid`).",
      finalMessageId:
        "Only messages of flat dialects carry one (`uuid`); the final one is the last message that was sent.",
      native: "Data of other protocols is dropped; that of this one goes into `init`.",
      settings: {
        title: noOption,
        parallelToolCalls: noOption,
        locale: noOption,
        tags: noOption,
        owner: noOption,
      },
    },
    "session.open": { keepUpTo: "Flat dialects only." },
    "session.created": { settings: "Of an existing session only the model is reported." },
    "session.updated": "Only model and names of tools are reported.",
    "session.configure":
      "`python` repeats model, system prompt and round limit with the next turn; the others cannot.",
    "session.rename": noFrame,
    "session.close": "There is no frame for it: `control close` ends a connection and leaves the session.",
    "session.closed": "`control close` ends the connection; it does not say whether the session is over.",
    "message.added": {
      ".": "User messages are not sent back; a client knows its own.",
      message: "A client knows its own messages; those of other clients are not reported.",
    },
    "message.send": { content: pictures, whenBusy: "A turn is always queued." },
    "turn.steer": noFrame,
    "turn.steered": notReported,
    "turn.queued": "Not reported; queued turns run one after another.",
    "queue.changed": notReported,
    "queue.clear": noFrame,
    "turn.interrupt": "The only frame is `control close`, which ends the connection as well.",
    "turn.started": "Reported in flat dialects only: elsewhere a turn begins with its first frame.",
    "turn.completed": {
      content: "Only its text is reported.",
      toolCalls: counted,
      usage,
    },
    "turn.failed": {
      failure:
        "Enveloped results have the message; flat ones have `max_turns` and `max_budget` too. `retryable` is not reported.",
      toolCalls: counted,
      usage,
      text: soFar,
    },
    "turn.interrupted": {
      ".": "Flat dialects have no value for it: it reads as `error_during_execution`. The reason is reported as text only.",
      toolCalls: counted,
      usage,
      text: soFar,
    },
    "message.started": {
      ".": "`deltas` does not separate messages: those around calls of the server read as one.",
      model,
    },
    "message.delta": "Flat dialects send whole messages, unless `includePartialMessages` asked for deltas.",
    "message.completed": {
      ".": "`documented` and `deltas` send its parts only: usage, stop reason, and parts besides text and calls are not reported. The body of a message in `documented` names its first call only.",
      model,
    },
    "thinking.delta": thoughts,
    "thinking.completed": { ".": thoughts, signature: notReported },
    "tool.requested": {
      ".": "`deltas` reports only calls for the client; flat dialects have the others inside the message.",
      input: "An input that is not an object becomes the member `value` of one.",
      server: notReported,
    },
    "tool.started": notReported,
    "tool.output": notReported,
    "tool.completed": {
      ".": "Outcomes are not reported; a client knows its own results, others read as status `unknown`.",
      durationMs: "Not reported; a reader measures.",
    },
    "tool.resolve": {
      outcome: {
        content: pictures,
        value: outcome,
        error: outcome,
        status: "Every status but `success` reads as `error`.",
      },
    },
    "permission.requested": "There is no permission frame; a client of another protocol has to answer.",
    "permission.resolved": notReported,
    "permission.resolve": noFrame,
    "history.clear": noFrame,
    "history.cleared": notReported,
    "context.compacted":
      "Only flat dialects report it; without its summary, and with 0 tokens when the size is unknown.",
    "call.offered": noVoice,
    "call.answered": noVoice,
    "call.ended": noVoice,
    "call.answer": noFrame,
    "call.hangUp": noFrame,
    "input.end": "`control close` stands for every way to end the connection.",
  },
  fromProtocol: {
    init: {
      payload: {
        tools: { preset: "Kept in `native`: the neutral model has definitions only." },
        mcpServers: { command: noServers, url: noServers },
        agents: keptNative,
        betas: keptNative,
        env: keptNative,
        permissionMode: keptNative,
        outputFormat: keptNative,
        settingSources: keptNative,
        allowedTools: "Of `mcp__<server>__<tool>` only the tool's own name counts.",
      },
    },
    result: {
      duration_api_ms: duration,
      payload: { output: "Not kept.", messages: "Not kept." },
      structured_output: "Not kept.",
    },
    "sdk_message.result": { payload: { duration_api_ms: duration } },
    "control.ready": "The information about the session comes with it.",
    ping: heartbeat,
    pong: heartbeat,
  },
};

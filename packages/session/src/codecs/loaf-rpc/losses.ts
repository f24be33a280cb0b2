import type { ClientFrame, Failure, Success } from "@colloquy/schema/loaf-rpc";
import type { Tagged } from "../../codec/dispatch.ts";
import { ignored, type KnownName, type Losses } from "../../codec/losses.ts";
import type { LoafEvent } from "./frames.ts";

/** Requests go by their method, events by their type. */
type Frames = {
  readonly [Method in KnownName<ClientFrame["method"]>]: Tagged<ClientFrame, Method, "method">;
} & { readonly [Event in LoafEvent as Event["type"]]: { readonly params: Event } } & {
  readonly result: Success;
  readonly error: Failure;
};

const uuid = "It has to be a UUID: any other text is digested, which cannot be undone.";
const noMessageIds = "Lines of the transcript count per process; model rounds have no id.";
const times = "Events have whole milliseconds; a prompt has the time of the event that shows it.";
const onlyModel = "Only the model is reported, as that of the whole process; a title is dropped.";
const notReported = "Not reported.";
const cut = "How a text is cut may change where a reader was slow.";
const noPermissions = "This protocol has no permission requests";
const noVoice = "There is no voice.";
const noMethod = "There is no method for it.";
const noParameter = "There is no parameter for it.";
const counted = "Not reported; a reader measures and counts what it received.";

/** Members that every end of a turn has. */
const end = {
  durationMs: counted,
  rounds: counted,
  toolCalls: counted,
  usage: counted,
  text: "Reported as the joined text of all rounds.",
} as const;

const reads = "It reads; nothing happens in a session.";
const ofProcess = "It is about the process, not about a session.";
const step = "Steps; only the result is kept.";

/** One reason for several frames. */
const each = <Name extends keyof Frames>(why: string, ...names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, why])) as Readonly<Record<Name, string>>;

const toProtocol: Losses<Frames>["toProtocol"] = {
  "*": {
    at: times,
    createdAt: times,
    sessionId: uuid,
    turnId: uuid,
    messageId: noMessageIds,
    finalMessageId: noMessageIds,
    native: "Data of other protocols stays in the log.",
  },
  "session.open": onlyModel,
  "session.created": { settings: onlyModel, forkedFrom: notReported },
  "session.updated": "Only a changed model is reported, as that of the whole process.",
  "session.closed": "Sessions are never closed here.",
  "session.configure":
    "`model.select` needs a provider and a level of thinking, which the neutral model does not have.",
  "session.rename": noMethod,
  "session.close": noMethod,
  "message.added": {
    ".": "A prompt is reported by the first model round of its turn, so one that no round takes in is not.",
    message: {
      content:
        "Texts are joined, pictures follow them, each marked `[Image n]`; only those with bytes are sent. A resource is sent as its text, or its name.",
    },
  },
  "message.send": {
    content: "Sent trimmed, as text and pictures with bytes or a path.",
    native: noParameter,
    whenBusy: "Steering without a running turn is a prompt.",
  },
  "turn.steer": { content: "Steering is text only.", native: noParameter },
  "queue.changed": "Only answers report it: `queued` of a send, `cleared_count` of a clear.",
  "turn.queued":
    "The label counts those that wait; only the answer to the sender says which turn it will be.",
  "turn.started":
    "Reported when its prompt is, or when the turn ends: until then it is only announced, and only to the client that asked for it.",
  "turn.interrupt": { reason: noParameter },
  "turn.completed": { ...end, content: "Only its text is reported." },
  "turn.failed": { ...end, failure: "Only the message is reported." },
  "turn.interrupted": {
    ...end,
    reason: "Only that an interrupt was requested is reported, by a label.",
  },
  "message.started":
    "Borders between rounds are visible only where a tool was called, and empty rounds not at all. The model is not reported.",
  "message.delta": cut,
  "message.completed": {
    ".": "The chunks have its text: usage, the model, parts besides text and the stop reason are not reported, nor is an empty one. What was streamed cannot be taken back; the closing message of the turn has it right.",
    content: "A call is reported when it begins, so only the first of a round is in its message.",
  },
  "thinking.delta": cut,
  "thinking.completed":
    "Chunks carry it: several thoughts of a round read as one. The signature is not reported.",
  "tool.requested": {
    ".": "Reported when the call begins; one that was given up before is not. Its executor and its tool server are not reported.",
    input: "An input that is not an object becomes the member `value` of one.",
  },
  "tool.started":
    "Calls that run at the same time are reported one after another, those of a client like those of the server.",
  "tool.output": notReported,
  "tool.completed": {
    ".": "A call that ends while another one of its turn still runs is reported after that one: where a recording ends before, not at all.",
    outcome:
      "Every status but `success` is `ok: false`. Value and content are one `result`: the value where there is one.",
    durationMs: "Not reported; a reader measures from the reported beginning.",
  },
  "tool.resolve": "Clients run no tools here.",
  "permission.requested": `${noPermissions}; a client of another protocol has to answer.`,
  "permission.resolved": notReported,
  "permission.resolve": `${noPermissions}.`,
  "context.compacted":
    "Reported without its summary, which is only in the history of `session.get`. Native sizes are estimated again.",
  "history.cleared": "No event reports it; only its sender gets an answer.",
  "call.offered": noVoice,
  "call.answered": noVoice,
  "call.ended": noVoice,
  "call.answer": noMethod,
  "call.hangUp": noMethod,
  "input.end": noMethod,
};

const fromProtocol: Losses<Frames>["fromProtocol"] = {
  "session.create": {
    params: { title: "Checked and dropped, as in the original." },
  },
  "session.send": {
    params: {
      images:
        "Those with a path are kept as that: only the host can read files. Unusable ones fail the turn.",
    },
  },
  ...each(reads, "session.get", "session.queue.list", "history.list", "history.get", "state.get"),
  ...each(reads, "tools.list", "skills.list", "model.list", "model.openrouter.providers"),
  ...each(reads, "limits.get", "auth.status", "onboarding.status"),
  ...each(ofProcess, "rpc.handshake", "system.ping", "system.shutdown", "onboarding.complete", "debug.set"),
  ...each(ofProcess, "auth.connect.openai", "auth.connect.antigravity"),
  ...each(ofProcess, "auth.set.openrouter_key", "auth.set.exa_key"),
  "model.select":
    "The model becomes that of every session of the connection; provider, level and route stay with the process.",
  "command.execute": "Only `/clear` changes a session; others read, or are refused.",
  "history.clear_session":
    "Reported when a running turn has ended: nothing may be forgotten in the middle of it.",
  result: "Answers add little to the events: a new session, a waiting prompt, what was cleared.",
  "session.status": ignored(
    "Labels repeat other events, except for announcements of turns and of interrupts.",
  ),
  "session.message.appended": {
    ...ignored("Notices for the user; the events beside them report the same."),
    params: {
      payload: { message: { id: "Counts per process." } },
    },
  },
  "session.stream.chunk": {
    ...ignored("It is empty, or of no turn that was announced."),
    params: {
      payload: {
        chunk: {
          thoughts: "The chunks count.",
          answerText: "The chunks count where there are some.",
        },
      },
    },
  },
  "session.tool.call.started": {
    params: {
      payload: {
        data: { call: { providerToolName: "Not kept." } },
      },
    },
  },
  "session.tool.call.completed": {
    params: {
      payload: {
        data: {
          executed: { input: "It repeats that of the beginning." },
        },
      },
    },
  },
  "session.tool.results": "It repeats what was reported.",
  "session.completed": {
    params: {
      payload: { answer_length: "Not kept; it is the length of the text." },
    },
  },
  "session.interrupted": {
    params: {
      payload: { partial_output: "Not kept; the text has it." },
    },
  },
  "session.context.estimate": "An estimate of this protocol; not kept.",
  "session.debug": "Not kept.",
  ...each(step, "compaction.started", "compaction.anchor_selected", "compaction.summary_merged"),
  "compaction.failed": step,
  "compaction.completed": "Reason and sizes are kept in `native`; its limits are not kept.",
  "state.changed": ignored(
    "Accounts, skills and onboarding have no neutral counterpart; a new session and a changed model are reported.",
  ),
  ...each(ofProcess, "auth.flow.started", "auth.flow.url", "auth.flow.device_code"),
  ...each(ofProcess, "auth.flow.completed", "auth.flow.failed"),
};

/** What `loaf-rpc` cannot carry, and what it carries that the neutral model does not keep. */
export const loafRpcLosses: Losses<Frames> = { toProtocol, fromProtocol };

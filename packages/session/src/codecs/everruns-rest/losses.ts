import type { KnownEvent } from "@colloquy/schema/everruns-rest";
import { type FramesByType, ignored, type Losses } from "../../codec/losses.ts";
import type { EverrunsRequest } from "./values/frames.ts";

/** Requests go by their operation, events by their type. */
type Frames = FramesByType<KnownEvent> & {
  readonly [Request in EverrunsRequest as Request["operationId"]]: Request;
};

const id = "An id that is not a lower-case UUID is digested to 32 digits, which cannot be undone.";
const times = "Times are reported to the millisecond.";
const noQueue = "There is no queue; the message is reported when its turn starts.";
const noPermissions = "This protocol has no permission requests";
const voice = "Voice of this protocol runs over connections of its own.";
const resource = "A resource is sent as text; kinds that this model does not know are left out.";
const lastText = "Not reported; it is the text of the last message.";
const noMember = "`create_session` has no member for it.";
const otherFacts = "Data of other protocols stays in the log.";

const native = "Kept in `native`.";
const extensions = "Capabilities, files, hints, tool servers and network rules are kept in `native`.";
const span = "Spans; they add nothing to the conversation.";
const unmapped = "They have no neutral counterpart.";

/** One reason for several frames. */
const each = <Name extends keyof Frames>(why: string, ...names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, why])) as Readonly<Record<Name, string>>;

/** What `everruns-rest` cannot carry, and what it carries that the neutral model does not keep. */
export const everrunsRestLosses: Losses<Frames> = {
  toProtocol: {
    "*": {
      at: times,
      createdAt: times,
      sessionId: id,
      turnId: id,
      messageId: id,
      finalMessageId: id,
      native: otherFacts,
    },
    "session.open": {
      ".": "An existing session is named by the path of each request; there is no request that opens it.",
      settings: {
        model: "Models go by id; only a reader that has the server's models finds the name again.",
        tools: "Only the client's own tools can be sent, without their server.",
        allowedTools: noMember,
        disallowedTools: noMember,
        maxBudgetUsd: noMember,
        owner: noMember,
      },
    },
    "session.created":
      "Its event names harness, agent and model; the other settings are in the session object.",
    "session.updated": "Version C has no event for it; the session object has the change.",
    "session.closed": "Sessions are never closed here; a closed one refuses messages with 409.",
    "session.configure": "Only title, tags and locale can be changed.",
    "session.rename": "It is an update of the title.",
    "session.close": "Sessions are never closed here.",
    "message.added": { message: { content: resource } },
    "message.send": {
      content: resource,
      whenBusy: "A message always steers the running turn.",
      native: "Data of other protocols is dropped.",
    },
    "turn.steer": "It is a message like any other, and starts a turn when none runs.",
    "turn.steered": "That the turn took the message in is not reported; the message itself is.",
    "turn.queued": noQueue,
    "queue.changed": noQueue,
    "queue.clear": "There is no queue.",
    "turn.completed": { text: lastText, content: lastText },
    "turn.failed":
      "Totals are not reported; a reader counts them. The limit of money is reported as a sealed turn.",
    "turn.interrupted": "Totals are not reported; a reader counts them.",
    "message.completed": {
      ".": "A message that broke off is reported with the failure of its turn; an empty one has the reason.",
      content: resource,
    },
    "thinking.completed": "The signature is reported with the message, and only the last one of a message.",
    "tool.requested":
      "The name of the tool's server is not reported, and the call itself only when it runs or the client is asked.",
    "tool.completed": {
      ".": "«interrupted» is reported as «error»; a client's outcome as the JSON text of its value.",
      outcome: { content: resource },
      durationMs: "The time a client took is not reported.",
    },
    "tool.resolve": {
      outcome: {
        ".": "A result is sent as its value alone, and one that did not succeed as one error text.",
        value: "The result is data: text of a client reads as its own value.",
      },
    },
    "permission.requested": `${noPermissions}; a client of another protocol may answer.`,
    "permission.resolved": `${noPermissions}.`,
    "permission.resolve": `${noPermissions}.`,
    "history.clear": "A session keeps everything here.",
    "history.cleared": "The log has every message for ever.",
    "context.compacted": "The event needs lengths and a duration that were not measured.",
    "call.offered": voice,
    "call.answered": voice,
    "call.ended": voice,
    "call.answer": voice,
    "call.hangUp": voice,
    "input.end": "There is no connection to end: every request stands alone.",
  },
  fromProtocol: {
    "*": { context: span },
    create_session: {
      body: {
        model_id: "The name of the model is not known from its id.",
        capabilities: extensions,
        initial_files: extensions,
        hints: extensions,
        mcpServers: extensions,
        network_access: extensions,
      },
    },
    create_message: {
      body: {
        controls: native,
        metadata: native,
        external_actor: native,
        tags: "Dropped, as in the original (§2.6).",
      },
    },
    "session.activated": "It repeats that a turn begins.",
    "session.idled": "It repeats that the turn is over.",
    "tool.call_requested": { data: { headline: "Not kept." } },
    "input.message": ignored("The note behind a cancelled turn is not a message of the user (§7)."),
    "llm.generation": "Only the reason why the model stopped is kept.",
    "act.started": ignored(span),
    ...each(span, "reason.started", "reason.thinking.started", "reason.completed", "act.completed"),
    ...each(unmapped, "task.created", "task.updated", "task.message.sent", "task.message.received"),
    ...each(unmapped, "budget.warning", "budget.paused", "budget.exhausted", "budget.resumed"),
    ...each(unmapped, "file.written", "capability.usage"),
    ...each(unmapped, "voice.session.started", "voice.session.ended"),
    ...each(unmapped, "voice.input_transcript.delta", "voice.input_transcript.completed"),
    ...each(unmapped, "voice.output_transcript.delta", "voice.output_transcript.completed"),
    "output.message.replaced": "The completed message has the text that counts.",
  },
};

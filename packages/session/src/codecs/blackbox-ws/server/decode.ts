import {
  type ClientFrame,
  clientFrameSchema,
  type Initialize,
  type ServerFrame,
} from "@colloquy/schema/blackbox-ws";
import type { ToolDefinition } from "@colloquy/schema/session";
import type { DecodedCommands } from "../../../codec/codec.ts";
import { createCommandRecorder } from "../../../codec/command-recorder.ts";
import type { ConnectionCommand, OpenSession } from "../../../codec/commands.ts";
import { fromIssue, type Issue } from "../../../codec/diagnostics.ts";
import { byType } from "../../../codec/dispatch.ts";
import { present } from "../../../codec/values.ts";
import { featureOf, protocolId } from "../values/constants.ts";
import { detailOf, type RefusalName, refusal } from "../values/errors.ts";
import { fromResult } from "../values/outcome.ts";
import { requestOf } from "../values/settings.ts";
import type { DecodeContext, ServerDecodeState } from "./state.ts";

const decodeFrame = byType<ClientFrame, DecodeContext>({
  initialize: startConversation,
  incomingChatMessage: (context, { content }) => {
    if (content === "") return;
    context.record({ type: "message.send", content: [{ type: "text", text: content }], whenBusy: "queue" });
  },
  sdpAnswer: (context, { data }) => {
    const { answered, callId } = context.state;
    if (answered) return;
    context.update({ answered: true });
    context.record({ type: "call.answer", callId, sdp: data.sdpAnswer });
  },
  websocketToolResponse: (context, { content: { id, result } }) =>
    context.record({ type: "tool.resolve", callId: id, outcome: fromResult(result) }),
  terminate: (context) => {
    context.update({ phase: "ended" });
    context.record({ type: "session.close", native: { [protocolId]: { reason: "clientTerminated" } } });
  },
});

/** Commands of one frame of a client. Takes any JSON value; what does not fit ends the connection, as there (§11). */
export function decode(
  state: ServerDecodeState,
  frame: unknown,
): DecodedCommands<ServerDecodeState, ConnectionCommand, ServerFrame> {
  const context: DecodeContext = createCommandRecorder(state);
  if (state.phase !== "ended") read(context, frame);
  return context.result();
}

function read(context: DecodeContext, frame: unknown): void {
  const parsed = clientFrameSchema.safeParse(frame);
  if (!parsed.success) refuseFrame(context, frame, parsed.error.issues);
  else if (context.state.phase === "awaitingInit" && parsed.data.type !== "initialize")
    refuse(context, "initNotReceived");
  else decodeFrame(context, parsed.data);
}

/** A conversation is always a new session: nothing can be resumed (§11). */
function startConversation(context: DecodeContext, frame: Initialize): void {
  const { state } = context;
  const issue = memberIssue(state, frame);
  const feature = featureOf[requestOf(frame).callType];
  if (state.phase !== "awaitingInit") refuse(context, "initTwice");
  else if (issue) refuseFrame(context, frame, [issue]);
  else if (!state.rules.features.has(feature)) refuse(context, "featureNotAllowed", feature);
  else {
    context.update({ phase: "talking" });
    context.record(toOpenSession(state, frame));
  }
}

/** Exactly one of `request` and `devRequest`, by the path; a telephone call needs an endpoint to ring (§3.1). */
function memberIssue({ member }: ServerDecodeState, frame: Initialize): Issue | undefined {
  if ("request" in frame && "devRequest" in frame) return toIssue(["devRequest"], "excludes request");
  if (member !== undefined && !(member in frame)) return { ...toIssue([member]), expected: "object" };
  const { callType, endpoint } = requestOf(frame);
  if (callType !== "onPhone" || endpoint) return undefined;
  return { ...toIssue(["devRequest" in frame ? "devRequest" : "request", "endpoint"]), expected: "string" };
}

const toIssue = (path: readonly string[], message = ""): Issue => ({ code: "custom", path, message });

/** What was asked for stays native. */
function toOpenSession({ rules }: ServerDecodeState, frame: Initialize): OpenSession {
  const asked = "devRequest" in frame ? { devRequest: frame.devRequest } : { request: frame.request };
  const tools = rules.tools?.map(toClientTool);
  return { type: "session.open", settings: present({ tools, native: { [protocolId]: asked } }) };
}

/** The integration knows tools of the client by name only. */
const toClientTool = (name: string): ToolDefinition => ({
  name,
  description: `${name}, run by the client.`,
  inputSchema: { type: "object" },
  executor: "client",
});

/** Answers with an `error` frame and closes; without issues of the frame, the refusal itself is reported. */
function refuse(context: DecodeContext, name: RefusalName, detail?: string): void {
  const { message } = endWith(context, name, detail);
  const code = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  context.report({ code, severity: "error", pointer: "/type", message });
}

function refuseFrame(context: DecodeContext, frame: unknown, issues: readonly Issue[]): void {
  const [first] = issues;
  endWith(context, "invalidMessage", first && detailOf(frame, first));
  for (const issue of issues) context.report(fromIssue({ ...issue, message: detailOf(frame, issue) }));
}

function endWith(context: DecodeContext, name: RefusalName, detail?: string) {
  const refused = refusal(name, context.state.now, detail);
  context.update({ phase: "ended" });
  context.reply(refused.frame);
  context.close(refused.close);
  return refused;
}

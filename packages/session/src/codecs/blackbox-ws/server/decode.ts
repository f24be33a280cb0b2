import {
  type ClientFrame,
  clientFrameSchema,
  type Initialize,
  type ServerFrame,
} from "@colloquy/schema/blackbox-ws";
import type { ToolDefinition } from "@colloquy/schema/session";
import type { DecodedCommands } from "../../../codec/codec.ts";
import type { ConnectionCommand, OpenSession } from "../../../codec/commands.ts";
import { fromIssue, type Issue } from "../../../codec/diagnostics.ts";
import { present } from "../../../codec/values.ts";
import { fromResult } from "../outcome.ts";
import { requestOf } from "../request.ts";
import { featureOf, protocolId } from "../words.ts";
import { detailOf } from "./problems.ts";
import { type RefusalName, refusal } from "./refusal.ts";
import type { ServerDecodeState } from "./state.ts";

type Step = DecodedCommands<ServerDecodeState, ConnectionCommand, ServerFrame>;
type Of<Type> = Extract<ClientFrame, { readonly type: Type }>;
type Handlers = { readonly [T in ClientFrame["type"]]: (state: ServerDecodeState, frame: Of<T>) => Step };

/** What one frame of a client means. Takes any JSON value; what does not fit ends the connection, as there (§11). */
export function decode(state: ServerDecodeState, frame: unknown): Step {
  if (state.phase === "ended") return means(state);
  const parsed = clientFrameSchema.safeParse(frame);
  if (!parsed.success) return refuseFrame(state, frame, parsed.error.issues);
  if (state.phase === "awaitingInit" && parsed.data.type !== "initialize")
    return refuse(state, "initNotReceived");
  const handle = handlers[parsed.data.type] as (state: ServerDecodeState, frame: ClientFrame) => Step;
  return handle(state, parsed.data);
}

const handlers: Handlers = {
  initialize: (state, frame) => {
    if (state.phase !== "awaitingInit") return refuse(state, "initTwice");
    const problem = memberProblem(state, frame);
    if (problem) return refuseFrame(state, frame, [problem]);
    const request = requestOf(frame);
    const feature = featureOf[request.callType];
    if (!state.rules.features.has(feature)) return refuse(state, "featureNotAllowed", feature);
    return means({ ...state, phase: "talking" }, openSession(state, frame));
  },
  incomingChatMessage: (state, { content }) =>
    content === ""
      ? means(state)
      : means(state, { type: "message.send", content: [{ type: "text", text: content }], whenBusy: "queue" }),
  sdpAnswer: (state, { data }) =>
    state.answered
      ? means(state)
      : means(
          { ...state, answered: true },
          { type: "call.answer", callId: state.callId, sdp: data.sdpAnswer },
        ),
  websocketToolResponse: (state, { content: { id, result } }) =>
    means(state, { type: "tool.resolve", callId: id, outcome: fromResult(result) }),
  terminate: (state) =>
    means(
      { ...state, phase: "ended" },
      { type: "session.close", native: { [protocolId]: { reason: "clientTerminated" } } },
    ),
};

/** Exactly one of `request` and `devRequest`, by the path; a telephone call needs somebody to ring (§3.1). */
function memberProblem({ member }: ServerDecodeState, frame: Initialize): Issue | undefined {
  const both = "request" in frame && "devRequest" in frame;
  if (both) return issue(["devRequest"], "excludes request");
  if (member !== undefined && !(member in frame)) return { ...issue([member], ""), expected: "object" };
  const { callType, endpoint } = requestOf(frame);
  const path = ["devRequest" in frame ? "devRequest" : "request", "endpoint"];
  return callType === "onPhone" && !endpoint ? { ...issue(path, ""), expected: "string" } : undefined;
}

const issue = (path: readonly string[], message: string): Issue => ({ code: "custom", path, message });

/** A conversation is always a new session: nothing can be resumed (§11). What was asked for stays native. */
function openSession({ rules }: ServerDecodeState, frame: Initialize): OpenSession {
  const asked = "devRequest" in frame ? { devRequest: frame.devRequest } : { request: frame.request };
  const tools = rules.tools?.map(clientTool);
  return { type: "session.open", settings: present({ tools, native: { [protocolId]: asked } }) };
}

/** The integration knows tools of the client by name only. */
const clientTool = (name: string): ToolDefinition => ({
  name,
  description: `${name}, run by the client.`,
  inputSchema: { type: "object" },
  executor: "client",
});

function means(state: ServerDecodeState, ...commands: readonly ConnectionCommand[]): Step {
  return { state, commands, frames: [], diagnostics: [] };
}

function refuse(state: ServerDecodeState, name: RefusalName, detail?: string): Step {
  const { message, frame, close } = refusal(name, state.now, detail);
  const code = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const diagnostics = [{ code, severity: "error" as const, pointer: "/type", message }];
  return { state: { ...state, phase: "ended" }, commands: [], frames: [frame], diagnostics, close };
}

function refuseFrame(state: ServerDecodeState, frame: unknown, issues: readonly Issue[]): Step {
  const [first] = issues;
  const refused = refuse(state, "invalidMessage", first && detailOf(frame, first));
  const diagnostics = issues.map((one) => fromIssue({ ...one, message: detailOf(frame, one) }));
  return { ...refused, diagnostics };
}

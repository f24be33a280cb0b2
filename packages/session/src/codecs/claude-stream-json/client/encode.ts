import type { HostRequest, KnownHostFrame, PermissionResult } from "@colloquy/schema/claude-stream-json";
import type { SendMessage, Settings } from "@colloquy/schema/session";
import type { Encoded } from "../../../codec/codec.ts";
import type { ConnectionCommand } from "../../../codec/commands.ts";
import { bySomeTypes, type Tagged } from "../../../codec/dispatch.ts";
import { isUuid } from "../../../codec/ids.ts";
import { fromNative } from "../../../codec/native.ts";
import { present, toInput } from "../../../codec/values.ts";
import { toBody } from "../content.ts";
import { mcpResult, toCallResult } from "../mcp.ts";
import { protocolId } from "../protocol-id.ts";
import { serversOf, toInitialize } from "../settings.ts";
import { type Asked, type ClientState, memberNamed, success, without } from "./state.ts";

type Written = Encoded<ClientState, KnownHostFrame>;
type Of<T> = Tagged<ConnectionCommand, T>;

/**
 * The frames that a host sends for a command. What the process is started with (`toFlags`) is not sent again. None for a
 * command that the losses name.
 */
export const encode = (state: ClientState, command: ConnectionCommand): Written =>
  encodeCommand(state, command) ?? { state, frames: [] };

const encodeCommand = bySomeTypes<ConnectionCommand, ClientState, Written>({
  "session.create": (state, { settings }) => introduce(state, settings),
  "session.open": (state, { settings }) => introduce(state, settings),
  "session.configure": (state, { settings }) => askAll(state, changesIn(settings)),
  "session.rename": (state, { title }) => askAll(state, [[{ subtype: "rename_session", title }, title]]),
  "message.send": (state, command) => ({ state, frames: [prompt(command)] }),
  "turn.steer": (state, command) => ({ state, frames: [prompt({ ...command, whenBusy: "steer" })] }),
  "turn.interrupt": (state) => askAll(state, [[{ subtype: "interrupt" }]]),
  "queue.clear": (state, { messageIds = [] }) =>
    askAll(
      state,
      messageIds.map((message_uuid) => [{ subtype: "cancel_async_message", message_uuid }] as const),
    ),
  "tool.resolve": (state, { callId, outcome }) => {
    const call = memberNamed(state.calls, callId);
    if (!call) return { state, frames: [] };
    const mcp_response = mcpResult(call.id, toCallResult(outcome));
    const answered = { ...state, calls: without(state.calls, callId) };
    return { state: answered, frames: [success(call.requestId, { mcp_response })] };
  },
  "permission.resolve": (state, command) => ({
    state,
    frames: [success(command.requestId, { ...permissionResult(state, command) })],
  }),
  "input.end": (state, { when }) => {
    const interrupts = when === "now" && state.session.turn !== undefined;
    const written = interrupts ? askAll(state, [[{ subtype: "interrupt" }]]) : { state, frames: [] };
    return { ...written, close: { code: 0, reason: "" } };
  },
});

function introduce(state: ClientState, settings: Settings): Written {
  const servers = Object.fromEntries(serversOf(settings.tools ?? []));
  return askAll({ ...state, servers }, [[toInitialize(settings)]]);
}

type Request = readonly [request: HostRequest, value?: string];

function changesIn({ model, title, native }: Settings): readonly Request[] {
  const { permissionMode: mode } = fromNative(protocolId, native);
  const requests: Request[] = [];
  if (model !== undefined) requests.push([{ subtype: "set_model", model }, model]);
  if (title !== undefined) requests.push([{ subtype: "rename_session", title }, title]);
  if (typeof mode === "string") requests.push([{ subtype: "set_permission_mode", mode }]);
  return requests;
}

/** Control requests, each with an id of its own. */
function askAll(state: ClientState, requests: readonly Request[]): Written {
  let next = state;
  const frames = requests.map(([request, value]): KnownHostFrame => {
    const request_id = `req_${next.requests + 1}`;
    const asked: Asked = { subtype: request.subtype, value };
    next = { ...next, requests: next.requests + 1, asked: { ...next.asked, [request_id]: asked } };
    return { type: "control_request", request_id, request };
  });
  return { state: next, frames };
}

/** Only a UUID can stamp a prompt (§4.4). */
function prompt({ messageId, content, whenBusy, native }: Omit<SendMessage, "type">): KnownHostFrame {
  return {
    parent_tool_use_id: null,
    session_id: "",
    ...fromNative(protocolId, native),
    type: "user",
    message: { role: "user", content: toBody(content) },
    ...(messageId !== undefined && isUuid(messageId) && { uuid: messageId }),
    ...(whenBusy === "steer" && { priority: "now" }),
  };
}

function permissionResult(state: ClientState, command: Of<"permission.resolve">): PermissionResult {
  const { decision, requestId, input, message, native } = command;
  if (decision !== "allow" && decision !== "allowAlways")
    return { behavior: "deny", message: message ?? "Refused." };
  return present({
    updatedPermissions: decision === "allowAlways" ? suggestionsOf(state, requestId) : undefined,
    ...fromNative(protocolId, native),
    behavior: "allow" as const,
    updatedInput: input === undefined ? undefined : toInput(input),
  }) as PermissionResult;
}

/** «Always» sends back what the CLI suggested, while it waits for the answer (§10). */
const suggestionsOf = ({ session, suggestions }: ClientState, requestId: string) =>
  session.turn?.permissions.some((open) => open.requestId === requestId)
    ? memberNamed(suggestions, requestId)
    : undefined;

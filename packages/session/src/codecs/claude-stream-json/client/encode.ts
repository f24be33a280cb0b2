import type { HostRequest, KnownHostFrame, PermissionResult } from "@colloquy/schema/claude-stream-json";
import type { SendMessage, Settings } from "@colloquy/schema/session";
import type { Encoded } from "../../../codec/codec.ts";
import type { ConnectionCommand } from "../../../codec/commands.ts";
import { isUuid } from "../../../codec/ids.ts";
import { fromNative } from "../../../codec/native.ts";
import { present, toInput } from "../../../codec/values.ts";
import { toBody } from "../content.ts";
import { mcpResult, toCallResult } from "../mcp.ts";
import { protocolId } from "../protocol-id.ts";
import { serversOf, toInitialize } from "../settings.ts";
import type { Asked, ClientState } from "./state.ts";

type Written = Encoded<ClientState, KnownHostFrame>;
type Of<T> = Extract<ConnectionCommand, { readonly type: T }>;
type Writers = {
  readonly [T in ConnectionCommand["type"]]?: (state: ClientState, command: Of<T>) => Written;
};

/**
 * What a host sends for a command. What the process is started with (`toFlags`) is not sent again. Kinds without a word
 * are in the losses.
 */
export function encode(state: ClientState, command: ConnectionCommand): Written {
  const write = writers[command.type] as
    | ((state: ClientState, command: ConnectionCommand) => Written)
    | undefined;
  return write?.(state, command) ?? { state, frames: [] };
}

const writers: Writers = {
  "session.create": (state, { settings }) => introduce(state, settings),
  "session.open": (state, { settings }) => introduce(state, settings),
  "session.configure": (state, { settings }) => {
    const { permissionMode } = fromNative(protocolId, settings.native);
    return askAll(state, [
      ...(settings.model === undefined
        ? []
        : [[{ subtype: "set_model" as const, model: settings.model }, settings.model] as const]),
      ...(settings.title === undefined
        ? []
        : [[{ subtype: "rename_session" as const, title: settings.title }, settings.title] as const]),
      ...(typeof permissionMode === "string"
        ? [[{ subtype: "set_permission_mode" as const, mode: permissionMode }] as const]
        : []),
    ]);
  },
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
    const call = state.calls[callId];
    if (!call) return { state, frames: [] };
    const { [callId]: _, ...calls } = state.calls;
    const mcp_response = mcpResult(call.id, toCallResult(outcome));
    return { state: { ...state, calls }, frames: [answer(call.requestId, { mcp_response })] };
  },
  "permission.resolve": (state, command) => ({
    state,
    frames: [answer(command.requestId, { ...permissionResult(state, command) })],
  }),
  "input.end": (state, { when }) => {
    const interrupts = when === "now" && state.session.turn !== undefined;
    const written = interrupts ? askAll(state, [[{ subtype: "interrupt" }]]) : { state, frames: [] };
    return { ...written, close: { code: 0, reason: "" } };
  },
};

function introduce(state: ClientState, settings: Settings): Written {
  const servers = Object.fromEntries(serversOf(settings.tools ?? []));
  return askAll({ ...state, servers }, [[toInitialize(settings)]]);
}

type Request = readonly [request: HostRequest, value?: string];

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

const answer = (request_id: string, response: Record<string, unknown>): KnownHostFrame => ({
  type: "control_response",
  response: { subtype: "success", request_id, response },
});

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

/** «Always» sends back what the CLI suggested (§10). */
function permissionResult(state: ClientState, command: Of<"permission.resolve">): PermissionResult {
  const { decision, requestId, input, message, native } = command;
  if (decision !== "allow" && decision !== "allowAlways")
    return { behavior: "deny", message: message ?? "Refused." };
  const suggested = decision === "allowAlways" ? state.suggestions[requestId] : undefined;
  return present({
    updatedPermissions: suggested,
    ...fromNative(protocolId, native),
    behavior: "allow" as const,
    updatedInput: input === undefined ? undefined : toInput(input),
  }) as PermissionResult;
}

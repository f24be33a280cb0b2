import type { ClientFrame } from "@colloquy/schema/blackbox-ws";
import type { ContentPart, Settings } from "@colloquy/schema/session";
import type { Encoded } from "../../../codec/codec.ts";
import type { ConnectionCommand } from "../../../codec/commands.ts";
import { bySomeTypes } from "../../../codec/dispatch.ts";
import { textOf } from "../../../state/index.ts";
import { protocolId } from "../values/constants.ts";
import { type ClientBody, clientFrame } from "../values/frames.ts";
import { toResult } from "../values/outcome.ts";
import type { ClientEncodeState } from "./state.ts";

type Written = Encoded<ClientEncodeState, ClientFrame>;

/** The frames that a client sends for a command; none for a command that the losses name, and none after `terminate`. */
export const encode = (state: ClientEncodeState, command: ConnectionCommand): Written =>
  (state.ended ? undefined : encodeCommand(state, command)) ?? { state, frames: [] };

const terminate = (state: ClientEncodeState): Written =>
  send({ ...state, ended: true }, { type: "terminate" });

const chat = (state: ClientEncodeState, { content }: { readonly content: readonly ContentPart[] }): Written =>
  send(state, { type: "incomingChatMessage", content: textOf(content) });

const encodeCommand = bySomeTypes<ConnectionCommand, ClientEncodeState, Written>({
  "session.create": (state, { settings }) => send(state, initialize(settings)),
  "session.open": (state, { settings }) => send(state, initialize(settings)),
  "message.send": chat,
  "turn.steer": chat,
  "tool.resolve": (state, { callId, outcome }) =>
    send(state, { type: "websocketToolResponse", content: { id: callId, result: toResult(outcome) } }),
  "call.answer": (state, { sdp }) => send(state, { type: "sdpAnswer", data: { sdpAnswer: sdp } }),
  "call.hangUp": terminate,
  "session.close": terminate,
  "input.end": terminate,
});

/** Sessions of other protocols are chats (§3.1). */
function initialize({ native }: Settings): ClientBody {
  const { request = { callType: "chat" }, devRequest } = native?.[protocolId] ?? {};
  return { type: "initialize", ...(devRequest === undefined ? { request } : { devRequest }) } as ClientBody;
}

function send(state: ClientEncodeState, body: ClientBody): Written {
  return { state, frames: [clientFrame(body, { time: state.now, channelId: state.channelId })] };
}

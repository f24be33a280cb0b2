import { clientFrameSchema, conversationOrder, serverFrameSchema } from "@colloquy/schema/blackbox-ws";
import type { ConnectionCommand } from "../../codec/commands.ts";
import {
  checkBy,
  commandItems,
  createDecoder,
  createEncoder,
  type DirectedFrame,
  encodeCommandWith,
  encodeEventWith,
  millisecondsOf,
  type ProtocolAdapter,
  recordCommands,
} from "../../codec/transcript-adapter/index.ts";
import { dotted, memberOf } from "../../codec/values.ts";
import { initialClientEncodeState, initialClientState } from "./client/state.ts";
import { blackboxWsClient, blackboxWsServer } from "./index.ts";
import { blackboxWsLosses } from "./losses.ts";
import { initialDecodeState, initialEncodeState, type ServerEncodeState } from "./server/state.ts";
import { protocolId } from "./values/constants.ts";
import { openRules } from "./values/integration.ts";
import { requestIn } from "./values/settings.ts";

const encodeCommand = encodeCommandWith(blackboxWsClient);

/** `blackbox-ws` for transcripts, with an integration that allows and sends everything. */
export const blackboxWsAdapter: ProtocolAdapter = {
  protocol: protocolId,
  losses: blackboxWsLosses,
  order: [conversationOrder],
  frameName,
  check: checkBy({ clientToServer: clientFrameSchema, serverToClient: serverFrameSchema }),
  timeOf: ({ frame }) => millisecondsOf(memberOf(frame, "timestamp")),
  createDecoder: () =>
    createDecoder({
      server: blackboxWsServer,
      client: blackboxWsClient,
      start: { server: initialDecodeState({ now: 0, rules: openRules }), client: initialClientState(0) },
      afterClientFrame: ({ server, client }, { commands, now }) => {
        const recorded = recordCommands(blackboxWsClient, { server, client: { ...client, now } }, commands);
        return { ...recorded, items: [...commandItems(commands), ...recorded.items] };
      },
    }),
  createEncoder: () =>
    createEncoder({
      start: { server: initialEncodeState({ rules: openRules }), client: initialClientEncodeState(0) },
      encodeCommand: ({ server, client }, command) =>
        encodeCommand({ server: afterCommand(server, command), client }, command),
      encodeEvent: encodeEventWith(blackboxWsServer),
    }),
};

function frameName({ frame }: DirectedFrame): string {
  const content = memberOf(frame, "content");
  const parts =
    memberOf(frame, "type") === "text" ? [memberOf(content, "source"), memberOf(content, "type")] : [];
  return dotted(memberOf(frame, "type"), memberOf(frame, "name"), ...parts);
}

/** What the server remembers of a command for the frames it sends later. */
function afterCommand(state: ServerEncodeState, command: ConnectionCommand): ServerEncodeState {
  if (command.type === "session.close" || command.type === "input.end") return { ...state, terminated: true };
  if (command.type !== "session.open" && command.type !== "session.create") return state;
  const { callType, additionalData, endpoint } = requestIn(command.settings);
  return {
    ...state,
    callType,
    ...(additionalData && { additionalData }),
    ...(typeof endpoint === "string" && { endpoint }),
  };
}

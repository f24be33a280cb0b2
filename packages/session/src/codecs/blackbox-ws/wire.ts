import { clientFrameSchema, conversationOrder, serverFrameSchema } from "@colloquy/schema/blackbox-ws";
import type { ConnectionCommand } from "../../codec/commands.ts";
import { dotted, memberOf, shapeProblems } from "../../convert/shape.ts";
import { commands, events, fromClient, fromServer, heard } from "../../convert/statements.ts";
import type { DirectedFrame, Reader, Wire, Writer } from "../../convert/wire.ts";
import { blackboxWsClient } from "./client/index.ts";
import { noteSent } from "./client/sent.ts";
import { initialClientEncodeState, initialClientState } from "./client/state.ts";
import { openRules } from "./integration.ts";
import { blackboxWsLosses } from "./losses.ts";
import { requestIn } from "./request.ts";
import { blackboxWsServer } from "./server/index.ts";
import { initialDecodeState, initialEncodeState, type ServerEncodeState } from "./server/state.ts";
import { protocolId } from "./words.ts";

/** `blackbox-ws` for `convert`, with an integration that allows and tells everything. */
export const blackboxWsWire: Wire = {
  protocol: protocolId,
  losses: blackboxWsLosses,
  order: [conversationOrder],
  nameOf: ({ frame }) => {
    const content = memberOf(frame, "content");
    const parts =
      memberOf(frame, "type") === "text" ? [memberOf(content, "source"), memberOf(content, "type")] : [];
    return dotted(memberOf(frame, "type"), memberOf(frame, "name"), ...parts);
  },
  check: ({ direction, frame }) =>
    shapeProblems(direction === "clientToServer" ? clientFrameSchema : serverFrameSchema, frame),
  timeOf: ({ frame }) => Date.parse(String(memberOf(frame, "timestamp"))),
  createReader,
  createWriter,
};

function createReader(): Reader {
  let server = initialDecodeState({ now: 0, rules: openRules });
  let client = initialClientState(0);
  const hearClient = (frame: unknown, now: number) => {
    const before = { ...server, now };
    const decoded = blackboxWsServer.decode(before, frame);
    server = decoded.state;
    client = { ...client, now };
    const noted = decoded.commands.flatMap((command) => {
      const { state, events: told } = noteSent(client, command);
      client = state;
      return events(told);
    });
    return heard(before, decoded, [...commands(decoded.commands), ...noted]);
  };
  const hearServer = (frame: unknown, now: number) => {
    const before = { ...client, now };
    const decoded = blackboxWsClient.decode(before, frame);
    client = decoded.state;
    return heard(before, decoded, events(decoded.events));
  };
  return {
    hear: ({ direction, frame }, now) =>
      direction === "clientToServer" ? hearClient(frame, now) : hearServer(frame, now),
  };
}

function createWriter(): Writer {
  let client = initialClientEncodeState(0);
  let server = initialEncodeState({ rules: openRules });
  return {
    say: (statement, now): readonly DirectedFrame[] => {
      if ("command" in statement) {
        const encoded = blackboxWsClient.encode({ ...client, now }, statement.command);
        client = encoded.state;
        server = heed(server, statement.command);
        return fromClient(encoded);
      }
      const encoded = blackboxWsServer.encode(server, statement.event);
      server = encoded.state;
      return fromServer(encoded);
    },
  };
}

/** What the server takes from what its client asks. */
function heed(state: ServerEncodeState, command: ConnectionCommand): ServerEncodeState {
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

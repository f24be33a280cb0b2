import { clientFrameSchema, connectionOrder, serverFrameSchema } from "@colloquy/schema/chucky-ws";
import type { ConnectionCommand } from "../../codec/commands.ts";
import { dotted, memberOf, shapeProblems } from "../../convert/shape.ts";
import { commands, events, fromClient, fromServer, heard } from "../../convert/statements.ts";
import type { DirectedFrame, Reader, Statement, Wire, Writer } from "../../convert/wire.ts";
import { initialState } from "../../state/index.ts";
import { chuckyWsClient } from "./client/index.ts";
import { initialClientEncodeState, initialClientState } from "./client/state.ts";
import { chuckyWsLosses } from "./losses.ts";
import { chuckyWsServer } from "./server/index.ts";
import { initialDecodeState } from "./server/state.ts";
import { initialEncodeState } from "./server/view.ts";

/** `chucky-ws` for `convert`; it is written in the documented dialect and read in any. */
export const chuckyWsWire: Wire = {
  protocol: "chucky-ws",
  losses: chuckyWsLosses,
  order: [connectionOrder],
  nameOf: ({ frame }) => {
    const payload = memberOf(frame, "payload");
    return dotted(
      memberOf(frame, "type"),
      memberOf(frame, "type") === "sdk_message" ? memberOf(payload, "type") : undefined,
      memberOf(payload, "action"),
    );
  },
  check: ({ direction, frame }) =>
    shapeProblems(direction === "clientToServer" ? clientFrameSchema : serverFrameSchema, frame),
  timeOf: () => undefined,
  createReader,
  createWriter,
};

/** A client knows what it sent, and the wire does not show it: its own words are noted once the session is there. */
function createReader(): Reader {
  let server = initialDecodeState({ now: 0, promptConnection: false });
  let client = initialClientState(0);
  let unnoted: readonly ConnectionCommand[] = [];
  const note = (): Statement[] => {
    if (client.session.lastSeq === 0) return [];
    const statements = unnoted.flatMap((command) => {
      const noted = chuckyWsClient.recordSent(client, command);
      client = noted.state;
      return events(noted.events);
    });
    unnoted = [];
    return statements;
  };
  const hearClient = (frame: unknown, now: number) => {
    const before = { ...server, now };
    const decoded = chuckyWsServer.decode(before, frame);
    server = decoded.state;
    unnoted = [...unnoted, ...decoded.commands];
    return heard(before, decoded, [...commands(decoded.commands), ...note()]);
  };
  const hearServer = (frame: unknown, now: number) => {
    const before = { ...client, now };
    const decoded = chuckyWsClient.decode(before, frame);
    client = decoded.state;
    return heard(before, decoded, [...events(decoded.events), ...note()]);
  };
  return {
    hear: ({ direction, frame }, now) =>
      direction === "clientToServer" ? hearClient(frame, now) : hearServer(frame, now),
  };
}

/** The end of a session is the end of its connection here: the nearest there is. */
const asEnd = (command: ConnectionCommand): ConnectionCommand =>
  command.type === "session.close" ? { type: "input.end", when: "now", announce: false } : command;

function createWriter(): Writer {
  let client = initialClientEncodeState("documented");
  let server = initialEncodeState(initialState);
  return {
    say: (statement): readonly DirectedFrame[] => {
      if ("command" in statement) {
        const encoded = chuckyWsClient.encode(client, asEnd(statement.command));
        client = encoded.state;
        return fromClient(encoded);
      }
      const encoded = chuckyWsServer.encode(server, statement.event);
      server = encoded.state;
      return fromServer(encoded);
    },
  };
}

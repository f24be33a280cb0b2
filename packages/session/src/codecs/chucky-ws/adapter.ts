import { clientFrameSchema, connectionOrder, serverFrameSchema } from "@colloquy/schema/chucky-ws";
import type { ConnectionCommand } from "../../codec/commands.ts";
import {
  checkBy,
  commandItems,
  createDecoder,
  createEncoder,
  type DirectedFrame,
  encodeCommandWith,
  encodeEventWith,
  eventItems,
  type Halves,
  type Learned,
  type ProtocolAdapter,
  recordCommands,
} from "../../codec/transcript-adapter/index.ts";
import { dotted, memberOf } from "../../codec/values.ts";
import { initialState } from "../../state/index.ts";
import { type ClientDecodeState, initialClientEncodeState, initialClientState } from "./client/state.ts";
import { chuckyWsClient, chuckyWsServer } from "./index.ts";
import { chuckyWsLosses } from "./losses.ts";
import { initialDecodeState, initialEncodeState, type ServerDecodeState } from "./server/state.ts";

const encodeCommand = encodeCommandWith(chuckyWsClient);

/** `chucky-ws` for transcripts; it is written in the documented dialect and read in any. */
export const chuckyWsAdapter: ProtocolAdapter = {
  protocol: "chucky-ws",
  losses: chuckyWsLosses,
  order: [connectionOrder],
  frameName,
  check: checkBy({ clientToServer: clientFrameSchema, serverToClient: serverFrameSchema }),
  timeOf: () => undefined,
  createDecoder: () =>
    createDecoder({
      server: chuckyWsServer,
      client: chuckyWsClient,
      start: initialStates,
      afterClientFrame: (states, { commands }) => {
        const recorded = recordUnrecorded({ ...states, unrecorded: [...states.unrecorded, ...commands] });
        return { ...recorded, items: [...commandItems(commands), ...recorded.items] };
      },
      afterServerFrame: (states, { events }) => {
        const recorded = recordUnrecorded(states);
        return { ...recorded, items: [...eventItems(events), ...recorded.items] };
      },
    }),
  createEncoder: () =>
    createEncoder({
      start: { server: initialEncodeState(initialState), client: initialClientEncodeState("documented") },
      encodeCommand: (states, command) => encodeCommand(states, closeAsEnd(command)),
      encodeEvent: encodeEventWith(chuckyWsServer),
    }),
};

interface States extends Halves<ServerDecodeState, ClientDecodeState> {
  /** Commands of the client that are recorded once the session is known. */
  readonly unrecorded: readonly ConnectionCommand[];
}

const initialStates: States = {
  server: initialDecodeState({ now: 0, promptConnection: false }),
  client: initialClientState(0),
  unrecorded: [],
};

function recordUnrecorded(states: States): Learned<States> {
  if (states.client.session.lastSeq === 0) return { states, items: [] };
  return recordCommands(chuckyWsClient, { ...states, unrecorded: [] }, states.unrecorded);
}

function frameName({ frame }: DirectedFrame): string {
  const payload = memberOf(frame, "payload");
  return dotted(
    memberOf(frame, "type"),
    memberOf(frame, "type") === "sdk_message" ? memberOf(payload, "type") : undefined,
    memberOf(payload, "action"),
  );
}

/** A session has no end of its own here: the nearest is the end of its connection. */
const closeAsEnd = (command: ConnectionCommand): ConnectionCommand =>
  command.type === "session.close" ? { type: "input.end", when: "now", announce: false } : command;

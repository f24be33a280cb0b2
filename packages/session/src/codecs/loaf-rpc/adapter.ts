import { clientFrameSchema, loafRpcProtocol, serverFrameSchema } from "@colloquy/schema/loaf-rpc";
import { toUuid } from "../../codec/ids.ts";
import {
  checkBy,
  commandItems,
  createDecoder,
  createEncoder,
  type DirectedFrame,
  millisecondsOf,
  type ProtocolAdapter,
} from "../../codec/transcript-adapter/index.ts";
import { memberOf } from "../../codec/values.ts";
import { answerClient, encodeCommand, encodeEvent } from "./adapter/encode.ts";
import { recordRequest } from "./client/encode.ts";
import { initialClientState } from "./client/state.ts";
import { loafRpcClient } from "./index.ts";
import { loafRpcLosses } from "./losses.ts";
import { unknownProcess } from "./server/facts.ts";
import { loafRpcServer } from "./server/index.ts";
import { initialServerState, type ServerState } from "./server/state.ts";
import { protocolId } from "./words.ts";

/** `loaf-rpc` for transcripts, with a process of which nothing is known. */
export const loafRpcAdapter: ProtocolAdapter = {
  protocol: protocolId,
  losses: loafRpcLosses,
  order: loafRpcProtocol.order,
  frameName,
  check: checkBy({ clientToServer: clientFrameSchema, serverToClient: serverFrameSchema }),
  timeOf: ({ frame }) => millisecondsOf(memberOf(memberOf(frame, "params"), "timestamp")),
  createDecoder: () =>
    createDecoder({
      server: { decode: decodeRequest },
      client: loafRpcClient,
      start: { server: initialServerState(0, unknownProcess), client: initialClientState(0) },
      // Responses are read by the requests they belong to.
      afterClientFrame: ({ server, client }, { frame, commands }) => ({
        states: { server, client: recordRequest(client, frame) },
        items: commandItems(commands),
      }),
    }),
  createEncoder: ({ sessionId, startedAt, items }) =>
    createEncoder({
      start: {
        server: initialServerState(startedAt, unknownProcess),
        client: { ...initialClientState(startedAt), sessionId: toUuid(sessionId) },
        sessionId,
        items,
        place: 0,
        reads: [],
      },
      encodeCommand,
      encodeEvent,
      answerClient,
    }),
};

function decodeRequest(state: ServerState, frame: unknown) {
  const decoded = loafRpcServer.decode(state, frame);
  return { ...decoded, commands: decoded.commands.flatMap((call) => [...call.commands]) };
}

/** A method, an event by its type, or what a response is. */
function frameName({ direction, frame }: DirectedFrame): string {
  const method = memberOf(frame, "method");
  if (direction === "clientToServer") return String(method);
  if (method !== undefined) return String(memberOf(memberOf(frame, "params"), "type"));
  return memberOf(frame, "error") === undefined ? "result" : "error";
}

import { clientFrameSchema, loafRpcProtocol, serverFrameSchema } from "@colloquy/schema/loaf-rpc";
import { memberOf, shapeProblems } from "../../convert/shape.ts";
import { commands, events, heard } from "../../convert/statements.ts";
import type { DirectedFrame, Reader, Wire } from "../../convert/wire.ts";
import { recordRequest } from "./client/encode.ts";
import { loafRpcClient } from "./client/index.ts";
import { initialClientState } from "./client/state.ts";
import { loafRpcLosses } from "./losses.ts";
import { unknownProcess } from "./server/facts.ts";
import { loafRpcServer } from "./server/index.ts";
import { initialServerState } from "./server/state.ts";
import { protocolId } from "./words.ts";
import { createWriter } from "./writer.ts";

/** `loaf-rpc` for `convert`, at a process of which nothing is known. */
export const loafRpcWire: Wire = {
  protocol: protocolId,
  losses: loafRpcLosses,
  order: loafRpcProtocol.order,
  nameOf,
  check: ({ direction, frame }) =>
    shapeProblems(direction === "clientToServer" ? clientFrameSchema : serverFrameSchema, frame),
  timeOf: ({ frame }) => {
    const time = Date.parse(String(memberOf(memberOf(frame, "params"), "timestamp")));
    return Number.isNaN(time) ? undefined : time;
  },
  createReader,
  createWriter,
};

/** A method, an event by its type, or what an answer is. */
function nameOf({ direction, frame }: DirectedFrame): string {
  const method = memberOf(frame, "method");
  if (direction === "clientToServer") return String(method);
  if (method !== undefined) return String(memberOf(memberOf(frame, "params"), "type"));
  return memberOf(frame, "error") === undefined ? "result" : "error";
}

/** Answers are read by the requests they belong to, so the client is told of those. */
function createReader(): Reader {
  let server = initialServerState(0, unknownProcess);
  let client = initialClientState(0);
  const hearClient = (frame: unknown, now: number) => {
    const before = { ...server, now };
    const decoded = loafRpcServer.decode(before, frame);
    server = decoded.state;
    client = recordRequest(client, frame);
    return heard(before, decoded, commands(decoded.commands.flatMap((call) => [...call.commands])));
  };
  const hearServer = (frame: unknown, now: number) => {
    const before = { ...client, now };
    const decoded = loafRpcClient.decode(before, frame);
    client = decoded.state;
    return heard(before, decoded, events(decoded.events));
  };
  return {
    hear: ({ direction, frame }, now) =>
      direction === "clientToServer" ? hearClient(frame, now) : hearServer(frame, now),
  };
}

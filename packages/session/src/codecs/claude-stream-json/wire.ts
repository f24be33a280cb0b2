import { clientFrameSchema, order, serverFrameSchema } from "@colloquy/schema/claude-stream-json";
import { dotted, memberOf, shapeProblems } from "../../convert/shape.ts";
import type { Wire } from "../../convert/wire.ts";
import { claudeStreamJsonLosses } from "./losses.ts";
import { protocolId } from "./protocol-id.ts";
import { createReader } from "./transcript/reader.ts";
import { createWriter } from "./transcript/writer.ts";

/** `claude-stream-json` for `convert`. */
export const claudeStreamJsonWire: Wire = {
  protocol: protocolId,
  losses: claudeStreamJsonLosses,
  order,
  nameOf: ({ frame }) =>
    dotted(
      memberOf(frame, "type"),
      memberOf(frame, "subtype"),
      memberOf(memberOf(frame, "request"), "subtype"),
      memberOf(memberOf(frame, "event"), "type"),
    ),
  check: ({ direction, frame }) =>
    shapeProblems(direction === "clientToServer" ? clientFrameSchema : serverFrameSchema, frame),
  timeOf: ({ frame }) => {
    const time = Date.parse(String(memberOf(frame, "timestamp")));
    return Number.isNaN(time) ? undefined : time;
  },
  createReader,
  createWriter,
};

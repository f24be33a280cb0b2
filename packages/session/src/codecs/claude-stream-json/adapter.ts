import { clientFrameSchema, order, serverFrameSchema } from "@colloquy/schema/claude-stream-json";
import {
  checkBy,
  createDecoder,
  createEncoder,
  type DirectedFrame,
  encodeCommandWith,
  encodeEventWith,
  millisecondsOf,
  type ProtocolAdapter,
} from "../../codec/transcript-adapter/index.ts";
import { dotted, memberOf } from "../../codec/values.ts";
import { afterClientFrame, afterServerFrame } from "./adapter/decode.ts";
import { answerClient, answerServer, flagsFor } from "./adapter/encode.ts";
import { initialClientState } from "./client/state.ts";
import { claudeStreamJsonClient } from "./index.ts";
import { claudeStreamJsonLosses } from "./losses.ts";
import { protocolId } from "./protocol-id.ts";
import { claudeStreamJsonServer } from "./server/index.ts";
import { type CliFacts, initialServerState } from "./server/state.ts";

/** A transcript does not describe the process that wrote it. */
const unknownProcess: CliFacts = {
  version: "2.1.329",
  cwd: "/",
  model: "unknown",
  tools: [],
  apiKeySource: "none",
  models: [],
  commands: [],
  agents: [],
};

/** `claude-stream-json` for transcripts: a host and a CLI that receive each other's frames. */
export const claudeStreamJsonAdapter: ProtocolAdapter = {
  protocol: protocolId,
  losses: claudeStreamJsonLosses,
  order,
  frameName,
  check: checkBy({ clientToServer: clientFrameSchema, serverToClient: serverFrameSchema }),
  timeOf: ({ frame }) => millisecondsOf(memberOf(frame, "timestamp")),
  createDecoder: () =>
    createDecoder({
      server: claudeStreamJsonServer,
      client: claudeStreamJsonClient,
      start: { server: initialServerState({}, unknownProcess), client: initialClientState(0), early: [] },
      afterClientFrame,
      afterServerFrame,
    }),
  createEncoder: ({ items, startedAt }) =>
    createEncoder({
      start: {
        server: initialServerState(flagsFor(items), unknownProcess),
        client: initialClientState(startedAt),
      },
      encodeCommand: encodeCommandWith(claudeStreamJsonClient),
      encodeEvent: encodeEventWith(claudeStreamJsonServer),
      answerClient,
      answerServer,
    }),
};

function frameName({ frame }: DirectedFrame): string {
  return dotted(
    memberOf(frame, "type"),
    memberOf(frame, "subtype"),
    memberOf(memberOf(frame, "request"), "subtype"),
    memberOf(memberOf(frame, "event"), "type"),
  );
}

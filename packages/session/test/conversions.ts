import { encodeTranscript, type ProtocolAdapter, protocolAdapters } from "@colloquy/session/convert";
import fc from "fast-check";
import { conversationLog } from "./conversation-log.ts";
import { legalLog } from "./legal-log.ts";
import { overheard } from "./overheard.ts";
import { turnLog } from "./turn-log.ts";

/** Every protocol to every other one; grows with the table. */
export const pairs = protocolAdapters.flatMap((from) =>
  protocolAdapters
    .filter((to) => to !== from)
    .map((to) => ({ from, to, name: `${from.protocol} → ${to.protocol}` })),
);

/** Runs of each property for each pair. */
export const runs = { numRuns: 40 };

/** Conversations of any kind, as frames of a protocol. */
export const transcriptsOf = (adapter: ProtocolAdapter) =>
  fc.oneof(turnLog, conversationLog, legalLog).map((log) => encodeTranscript(adapter, overheard(log)));

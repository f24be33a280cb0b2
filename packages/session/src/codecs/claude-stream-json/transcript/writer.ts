import type { KnownCliFrame, KnownHostFrame } from "@colloquy/schema/claude-stream-json";
import type { DirectedFrame, Prospect, Statement, Writer } from "../../../convert/wire.ts";
import { claudeStreamJsonClient } from "../client/index.ts";
import { initialClientState } from "../client/state.ts";
import { claudeStreamJsonServer } from "../server/index.ts";
import { initialServerState } from "../server/state.ts";
import type { ProcessFlags } from "../settings.ts";
import { unknownFacts } from "./facts.ts";

/** Plays a host and a CLI that hear each other, so that every question is answered (§7.1). */
export function createWriter({ statements, startedAt }: Prospect): Writer {
  let server = initialServerState(flagsFor(statements), unknownFacts);
  let client = initialClientState(startedAt);

  const fromHost = (frames: readonly KnownHostFrame[]): DirectedFrame[] =>
    frames.flatMap((frame) => {
      const decoded = claudeStreamJsonServer.decode(server, frame);
      server = decoded.state;
      return [{ direction: "clientToServer", frame }, ...fromCli(decoded.frames)];
    });
  const fromCli = (frames: readonly KnownCliFrame[]): DirectedFrame[] =>
    frames.flatMap((frame) => {
      const decoded = claudeStreamJsonClient.decode(client, frame);
      client = decoded.state;
      return [{ direction: "serverToClient", frame }, ...fromHost(decoded.frames)];
    });

  return {
    say: (statement, now) => {
      client = { ...client, now };
      if ("event" in statement) {
        const encoded = claudeStreamJsonServer.encode(server, statement.event);
        server = encoded.state;
        return fromCli(encoded.frames);
      }
      const written = claudeStreamJsonClient.encode(client, statement.command);
      client = written.state;
      return fromHost(written.frames);
    },
  };
}

/** A process that shows all there is to show: pieces where there are some, and prompts that nobody else sends. */
function flagsFor(statements: readonly Statement[]): ProcessFlags {
  const has = (...types: readonly string[]) =>
    statements.some((statement) =>
      types.includes("event" in statement ? statement.event.type : statement.command.type),
    );
  return {
    asksHost: true,
    includePartialMessages: has("message.delta", "thinking.delta"),
    replayUserMessages: !has("message.send", "turn.steer"),
  };
}

import type { KnownCliFrame, KnownHostFrame } from "@colloquy/schema/claude-stream-json";
import { clientFrameSchema, order, serverFrameSchema } from "@colloquy/schema/claude-stream-json";
import type { EventInput, KnownEvent } from "@colloquy/schema/session";
import { isEphemeral } from "@colloquy/schema/session";
import { type ConnectionCommand, createMonitor } from "@colloquy/session";
import {
  claudeStreamJsonClient,
  claudeStreamJsonServer,
  initialClientState,
  initialServerState,
  type ProcessFlags,
  type ServerState,
} from "@colloquy/session/claude-stream-json";
import { expect } from "vitest";
import { cliFacts } from "./cli-facts.ts";

/** A host and a CLI that talk; every frame is checked against contract and order. */
export interface Dialogue {
  /** The host says something; what the CLI makes of it. */
  host(command: ConnectionCommand): ConnectionCommand[];
  /** Something happened at the CLI; what the host makes of it. */
  cli(draft: EventInput<KnownEvent>): KnownEvent[];
  /** A frame as another host may send it; what the CLI makes of it. */
  send(frame: object): ConnectionCommand[];
  /** All frames of the CLI so far. */
  readonly shown: KnownCliFrame[];
  server(): ServerState;
}

const sessionId = "01a194ee-2f31-7d7f-a018-96fd9e562e12";
const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value));

export function createDialogue(flags: ProcessFlags = {}): Dialogue {
  let server = initialServerState(flags, cliFacts);
  let client = initialClientState(Date.parse("2026-11-01T00:00:00Z"));
  const monitor = createMonitor(order);
  const shown: KnownCliFrame[] = [];
  let seq = 0;

  const show = (frames: readonly KnownCliFrame[]): KnownEvent[] =>
    frames.flatMap((frame) => {
      expect(serverFrameSchema.parse(frame)).toEqual(frame);
      expect(monitor.observe("serverToClient", frame)).toEqual([]);
      shown.push(frame);
      const decoded = claudeStreamJsonClient.decode(client, copy(frame));
      client = decoded.state;
      for (const reply of decoded.frames) say(reply);
      return decoded.events;
    });

  /** Commands of later frames of the same exchange come after those of the first. */
  const heard: ConnectionCommand[] = [];
  function say(frame: object): void {
    expect(clientFrameSchema.parse(frame)).toEqual(frame);
    expect(monitor.observe("clientToServer", frame)).toEqual([]);
    const decoded = claudeStreamJsonServer.decode(server, copy(frame));
    expect(decoded.diagnostics).toEqual([]);
    server = decoded.state;
    heard.push(...decoded.commands);
    show(decoded.frames);
  }
  const sendAll = (frames: readonly object[]): ConnectionCommand[] => {
    for (const frame of frames) say(frame);
    return heard.splice(0);
  };

  return {
    shown,
    server: () => server,
    send: (frame) => sendAll([frame]),
    host: (command) => {
      const written = claudeStreamJsonClient.encode(client, command);
      client = claudeStreamJsonClient.recordSent(written.state, command).state;
      return sendAll(written.frames satisfies readonly KnownHostFrame[]);
    },
    cli: (draft) => {
      const at = "2026-11-01T00:00:00.000Z";
      const dated = { ...draft, sessionId, at } as KnownEvent;
      if (!isEphemeral(dated)) seq += 1;
      const encoded = claudeStreamJsonServer.encode(server, isEphemeral(dated) ? dated : { ...dated, seq });
      server = encoded.state;
      return show(encoded.frames);
    },
  };
}

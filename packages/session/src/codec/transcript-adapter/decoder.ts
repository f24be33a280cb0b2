import type { KnownEvent } from "@colloquy/schema/session";
import type { ClientCodec, DecodedCommands, DecodedEvents } from "../codec.ts";
import type { ConnectionCommand } from "../commands.ts";
import type { DecodedFrame, FrameDecoder, SessionItem } from "./adapter.ts";
import { clocked, type Halves } from "./halves.ts";

/** What a frame comes to, with what the halves know after it. */
export interface Learned<States> {
  readonly states: States;
  readonly items: readonly SessionItem[];
}

/** A frame of the client, and what the server's half decoded. */
export interface ClientFrameSeen {
  readonly frame: unknown;
  readonly commands: readonly ConnectionCommand[];
  readonly now: number;
}

/** A frame of the server, and what the client's half decoded. */
export interface ServerFrameSeen {
  readonly frame: unknown;
  readonly events: readonly KnownEvent[];
}

/** Both halves of a codec, and what one learns from frames the other one decodes. */
export interface DecoderParts<States extends Halves> {
  readonly server: {
    decode(
      state: States["server"],
      frame: unknown,
    ): DecodedCommands<States["server"], ConnectionCommand, unknown>;
  };
  readonly client: {
    decode(state: States["client"], frame: unknown): DecodedEvents<States["client"], unknown>;
  };
  readonly start: States;
  /** Absent: the items are the commands. */
  readonly afterClientFrame?: (states: States, seen: ClientFrameSeen) => Learned<States>;
  /** Absent: the items are the events. */
  readonly afterServerFrame?: (states: States, seen: ServerFrameSeen) => Learned<States>;
}

/** Reads one connection; keeps the states of both halves from frame to frame. */
export function createDecoder<States extends Halves>(parts: DecoderParts<States>): FrameDecoder {
  const { afterClientFrame = onlyCommands, afterServerFrame = onlyEvents } = parts;
  let states = parts.start;
  const clientFrame = (frame: unknown, now: number): DecodedFrame => {
    const before = clocked(states.server, now);
    const decoded = parts.server.decode(before, frame);
    const { commands, diagnostics } = decoded;
    const learned = afterClientFrame({ ...states, server: decoded.state }, { frame, commands, now });
    states = learned.states;
    const { items } = learned;
    const isUnused = items.length === 0 && commands.length === 0;
    return { items, diagnostics, ignored: isUnused && decoded.state === before };
  };
  const serverFrame = (frame: unknown, now: number): DecodedFrame => {
    const before = clocked(states.client, now);
    const decoded = parts.client.decode(before, frame);
    const learned = afterServerFrame({ ...states, client: decoded.state }, { frame, events: decoded.events });
    states = learned.states;
    const { items } = learned;
    return {
      items,
      diagnostics: decoded.diagnostics,
      ignored: items.length === 0 && decoded.state === before,
    };
  };
  return {
    decodeFrame: ({ direction, frame }, now) =>
      direction === "clientToServer" ? clientFrame(frame, now) : serverFrame(frame, now),
  };
}

const onlyCommands = <States>(states: States, { commands }: ClientFrameSeen): Learned<States> => ({
  states,
  items: commandItems(commands),
});

const onlyEvents = <States>(states: States, { events }: ServerFrameSeen): Learned<States> => ({
  states,
  items: eventItems(events),
});

export const commandItems = (commands: readonly ConnectionCommand[]): SessionItem[] =>
  commands.map((command) => ({ command }));

export const eventItems = (events: readonly KnownEvent[]): SessionItem[] =>
  events.map((event) => ({ event }));

/** Lets the client's half record what it sent; the items are the events it makes of that. */
export function recordCommands<States extends Halves>(
  {
    recordSent,
  }: Pick<ClientCodec<States["client"], never, unknown, unknown, ConnectionCommand>, "recordSent">,
  states: States,
  commands: readonly ConnectionCommand[],
): Learned<States> {
  let { client } = states;
  const items = commands.flatMap((command) => {
    const recorded = recordSent(client, command);
    client = recorded.state;
    return eventItems(recorded.events);
  });
  return { states: { ...states, client }, items };
}

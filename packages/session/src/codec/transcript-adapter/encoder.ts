import type { KnownEvent } from "@colloquy/schema/session";
import type { ClientCodec, ServerCodec } from "../codec.ts";
import type { ConnectionCommand } from "../commands.ts";
import type { DirectedFrame, ItemEncoder } from "./adapter.ts";
import { clocked, type Halves } from "./halves.ts";

/** Frames, and what the halves know after them. */
export interface EncodeStep<States> {
  readonly states: States;
  readonly frames: readonly unknown[];
}

/** How both halves of a codec play a connection. */
export interface EncoderParts<States extends Halves> {
  readonly start: States;
  readonly encodeCommand: (states: States, command: ConnectionCommand) => EncodeStep<States>;
  readonly encodeEvent: (states: States, event: KnownEvent) => EncodeStep<States>;
  /** What the server sends back at once. Absent: nothing. */
  readonly answerClient?: (states: States, frame: unknown) => EncodeStep<States>;
  /** What the client sends back at once. Absent: nothing. */
  readonly answerServer?: (states: States, frame: unknown) => EncodeStep<States>;
}

const nothing = <States>(states: States): EncodeStep<States> => ({ states, frames: [] });

/** Plays one connection; keeps the states of both halves from item to item. */
export function createEncoder<States extends Halves>(parts: EncoderParts<States>): ItemEncoder {
  const { answerClient = nothing, answerServer = nothing } = parts;
  let states = parts.start;
  const framesOf = (step: EncodeStep<States>): readonly unknown[] => {
    states = step.states;
    return step.frames;
  };
  const fromClient = (frame: unknown): DirectedFrame[] => [
    { direction: "clientToServer", frame },
    ...framesOf(answerClient(states, frame)).flatMap(fromServer),
  ];
  const fromServer = (frame: unknown): DirectedFrame[] => [
    { direction: "serverToClient", frame },
    ...framesOf(answerServer(states, frame)).flatMap(fromClient),
  ];
  return {
    encodeItem: (item, now) => {
      states = { ...states, server: clocked(states.server, now), client: clocked(states.client, now) };
      return "command" in item
        ? framesOf(parts.encodeCommand(states, item.command)).flatMap(fromClient)
        : framesOf(parts.encodeEvent(states, item.event)).flatMap(fromServer);
    },
  };
}

/** Encodes a command with the client's half of a codec. */
export const encodeCommandWith =
  <Client extends object, Command>({
    encode,
  }: Pick<ClientCodec<never, Client, unknown, unknown, Command>, "encode">) =>
  <States extends Halves<object, Client>>(states: States, command: Command): EncodeStep<States> => {
    const { state, frames } = encode(states.client, command);
    return { states: { ...states, client: state }, frames };
  };

/** Encodes an event with the server's half of a codec. */
export const encodeEventWith =
  <Server extends object>({ encode }: Pick<ServerCodec<never, Server, unknown, unknown>, "encode">) =>
  <States extends Halves<Server, object>>(states: States, event: KnownEvent): EncodeStep<States> => {
    const { state, frames } = encode(states.server, event);
    return { states: { ...states, server: state }, frames };
  };

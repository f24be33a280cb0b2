import type { EncodeStep, Halves, SessionItem } from "../../../codec/transcript-adapter/index.ts";
import type { ClientState } from "../client/state.ts";
import { claudeStreamJsonClient } from "../index.ts";
import { claudeStreamJsonServer } from "../server/index.ts";
import type { ServerState } from "../server/state.ts";
import type { ProcessFlags } from "../settings.ts";

type States = Halves<ServerState, ClientState>;

/** The CLI receives a frame of the host and answers it (§7.1). */
export function answerClient(states: States, frame: unknown): EncodeStep<States> {
  const { state, frames } = claudeStreamJsonServer.decode(states.server, frame);
  return { states: { ...states, server: state }, frames };
}

/** The host receives a frame of the CLI and answers it. */
export function answerServer(states: States, frame: unknown): EncodeStep<States> {
  const { state, frames } = claudeStreamJsonClient.decode(states.client, frame);
  return { states: { ...states, client: state }, frames };
}

/** A process that sends all there is: deltas where there are some, and prompts that no command sends. */
export function flagsFor(items: readonly SessionItem[]): ProcessFlags {
  const types = new Set(items.map((item) => ("event" in item ? item.event.type : item.command.type)));
  return {
    asksHost: true,
    includePartialMessages: types.has("message.delta") || types.has("thinking.delta"),
    replayUserMessages: !types.has("message.send") && !types.has("turn.steer"),
  };
}

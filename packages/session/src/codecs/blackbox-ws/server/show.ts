import type { ServerFrame } from "@colloquy/schema/blackbox-ws";
import type { Encoded } from "../../../codec/codec.ts";
import { type ServerBody, serverFrame } from "../envelope.ts";
import type { ServerEncodeState } from "./state.ts";

export type Shown = Encoded<ServerEncodeState, ServerFrame>;

/** The frames of what happened at `at`. */
export function showAll(state: ServerEncodeState, at: string, bodies: readonly ServerBody[]): Shown {
  const head = { time: Date.parse(at), channelId: state.channelId };
  return { state, frames: bodies.map((body) => serverFrame(body, head)) };
}

export const showNothing = (state: ServerEncodeState): Shown => ({ state, frames: [] });

import { isEphemeral, type KnownEvent } from "@colloquy/schema/session";
import type { Encoded } from "../../../codec/codec.ts";
import type { LoafServerFrame } from "../frames.ts";
import { answerDue } from "./answers.ts";
import { compactionEncoders } from "./encode/compaction.ts";
import type { Encoders } from "./encode/encoders.ts";
import { endingEncoders } from "./encode/ending.ts";
import { messageEncoders } from "./encode/message.ts";
import { sessionEncoders } from "./encode/session.ts";
import { toolEncoders } from "./encode/tool.ts";
import { announceSteering, turnEncoders } from "./encode/turn.ts";
import { patch, type Script, viewOf } from "./script.ts";
import type { ServerState } from "./state.ts";

const encoders: Encoders = {
  ...sessionEncoders,
  ...turnEncoders,
  ...messageEncoders,
  ...toolEncoders,
  ...compactionEncoders,
  ...endingEncoders,
};

/**
 * What an event of any session looks like on the connection, with the answers that are due behind it. Kinds without a
 * word are in the losses. Past events of a session are encoded as well and their frames thrown away: that is how the
 * connection gets to know it.
 */
export function encode(state: ServerState, event: KnownEvent): Encoded<ServerState, LoafServerFrame> {
  const script: Script = { frames: [], state, sessionId: event.sessionId, at: event.at };
  if (isOld(script, event)) return { state, frames: [] };
  if ("turnId" in event && event.type !== "turn.steered") announceSteering(script);
  const show = encoders[event.type] as ((script: Script, event: KnownEvent) => void) | undefined;
  show?.(script, event);
  if (!isEphemeral(event)) {
    patch(script, { seq: event.seq });
    answerDue(script);
  }
  return { state: script.state, frames: script.frames };
}

/** Events that are counted in already change nothing. */
const isOld = (script: Script, event: KnownEvent): boolean =>
  !isEphemeral(event) && event.seq <= viewOf(script).seq;

import { isEphemeral, type KnownEvent } from "@colloquy/schema/session";
import type { Encoded } from "../../../codec/codec.ts";
import { bySomeTypes } from "../../../codec/dispatch.ts";
import { createFrameRecorder } from "../../../codec/frame-recorder.ts";
import { hash16, toPrefixedId } from "../../../codec/ids.ts";
import { present } from "../../../codec/values.ts";
import type { EventOf } from "../../../state/index.ts";
import type { EverrunsEvent } from "../values/frames.ts";
import { toWireInput } from "../values/message.ts";
import { agentIdOf, harnessIdOf, modelIdOf } from "../values/settings.ts";
import { emitStored } from "./encode/event.ts";
import { completeThinking, emitMissing, startMessage } from "./encode/message.ts";
import { completeMessage } from "./encode/message-end.ts";
import { completeTool, emitToolOutput, requestTool, startTool } from "./encode/tool.ts";
import { cancelTurn, completeTurn, failTurn, startTurn, takenMessages } from "./encode/turn.ts";
import { type EncodeContext, inMessage, inTurn, type ServerEncodeState, updateTurn } from "./state.ts";

/** Events that are not here have no counterpart; `losses.ts` names them. */
const encodeEvent = bySomeTypes<KnownEvent, EncodeContext>({
  "session.created": startSession,
  "message.added": (context, { message }) =>
    emitStored(context, "input.message", { message: toWireInput(message) }),
  "turn.started": startTurn,
  "turn.steered": inTurn((context, { messageId }, { prompt }) =>
    updateTurn(context, { prompt: [...prompt, ...takenMessages(context, messageId)] }),
  ),
  "turn.completed": inTurn(completeTurn),
  "turn.failed": inTurn(failTurn),
  "turn.interrupted": inTurn(cancelTurn),
  "message.started": inTurn(startMessage),
  "message.delta": inMessage((context, { text }, { round }) =>
    emitMissing(context, { text: round.text + text }),
  ),
  "thinking.delta": inMessage((context, { text }, { round }) =>
    emitMissing(context, { thinking: round.thinking + text }),
  ),
  "message.snapshot": inMessage((context, { text, thinking }) => emitMissing(context, { text, thinking })),
  "thinking.completed": inMessage(completeThinking),
  "message.completed": inMessage(completeMessage),
  "tool.requested": inTurn(requestTool),
  "tool.started": inTurn(startTool),
  "tool.output": inTurn(emitToolOutput),
  "tool.completed": inTurn(completeTool),
});

/**
 * The events a neutral event becomes. `sequence` counts stored ones only and follows from the log alone, so encoding a
 * log again, from the start or from the state at any of its events, gives the same ids and numbers.
 */
export function encode(
  before: ServerEncodeState,
  event: KnownEvent,
): Encoded<ServerEncodeState, EverrunsEvent> {
  const stored = !isEphemeral(event);
  const context: EncodeContext = createFrameRecorder(
    stored ? { ...before, time: Date.parse(event.at) } : before,
    event,
  );
  encodeEvent(context, event);
  if (stored) context.update({ sequence: before.sequence + context.frames.length });
  return context.result();
}

function startSession(context: EncodeContext, { sessionId, settings }: EventOf<"session.created">): void {
  context.update({ sessionId: toPrefixedId("session", sessionId), mark: hash16(sessionId) });
  const data = {
    harness_id: harnessIdOf(settings),
    agent_id: agentIdOf(settings),
    model_id: modelIdOf(settings.model),
  };
  emitStored(context, "session.started", present(data));
}

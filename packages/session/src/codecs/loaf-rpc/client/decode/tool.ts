import type { SessionToolCallCompletedEvent, SessionToolCallStartedEvent } from "@colloquy/schema/loaf-rpc";
import {
  completeCall,
  currentTurn,
  requestTool,
  settleCalls,
} from "../../../../codec/event-recorder/index.ts";
import { fromExecuted } from "../../tool-data.ts";
import type { Recorder } from "../state.ts";
import { completeRound, openMessage } from "./message.ts";

type Started = SessionToolCallStartedEvent["payload"]["data"];
type Completed = SessionToolCallCompletedEvent["payload"]["data"];

/** A tool begins: the first one of a round ends its message. Further calls of the round show when they begin. */
export function recordToolStart(recorder: Recorder, { toolRound, call }: Started): void {
  const { callId, name, input } = call;
  const part = { type: "toolCall" as const, callId, name, input };
  settleCalls(recorder);
  if (toolRound !== recorder.state.toolRound) openMessage(recorder);
  completeRound(recorder, part);
  recorder.update({ toolRound });
  requestTool(recorder, part, "server");
  recorder.record({ type: "tool.started", turnId: currentTurn(recorder).id, callId, name });
}

/**
 * A tool ended: the one that runs, for calls of a turn never overlap (§15 quirk 10). One that did not succeed while the
 * turn was being stopped was stopped with it (§10).
 */
export function recordToolResult(recorder: Recorder, { executed }: Completed): void {
  const [call] = recorder.session.turn?.calls ?? [];
  if (!call) return;
  const outcome = fromExecuted(executed);
  const stopped = recorder.state.interrupting && !executed.ok;
  completeCall(recorder, call.callId, stopped ? { ...outcome, status: "cancelled" } : outcome);
}

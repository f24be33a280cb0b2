import type { ToolCallContent, ToolCallResultContent } from "@colloquy/schema/blackbox-ws";
import { completeCall, releaseHeld } from "../../../codec/event-recorder.ts";
import { fromToldResult } from "../outcome.ts";
import type { Recorder } from "./state.ts";
import { recordCall } from "./turns.ts";

/** A tool is called. Who runs it shows later, unless the client knows which tools are its own (§8). */
export function noticeCall(recorder: Recorder, content: ToolCallContent): void {
  const { clientTools } = recorder.state;
  markTime(recorder, content.id);
  if (clientTools) {
    recordCall(recorder, content, clientTools.has(content.toolName) ? "client" : "server");
    return;
  }
  const call = { type: "toolCall" as const, callId: content.id, name: content.toolName, input: content.args };
  recorder.state = { ...recorder.state, held: [...recorder.state.held, call] };
}

/** The client is asked: the call that was noticed before is its own. */
export function askClient(recorder: Recorder, content: ToolCallContent): void {
  markTime(recorder, content.id);
  recorder.state = {
    ...recorder.state,
    held: recorder.state.held.filter(({ callId }) => callId !== content.id),
  };
  recordCall(recorder, content, "client");
}

/** An outcome. A call that nobody was asked to run was the server's. */
export function noticeResult(recorder: Recorder, { id, result, error }: ToolCallResultContent): void {
  const held = recorder.state.held.find(({ callId }) => callId === id);
  if (held) {
    recorder.state = { ...recorder.state, held: recorder.state.held.filter((call) => call !== held) };
    recordCall(recorder, { id, toolName: held.name, args: held.input }, "server");
  }
  completeCall(recorder, id, fromToldResult(result, error), recorder.state.toldAt[id]);
}

/** The agent goes on: calls that the client was not asked to run by now are the server's. */
export const releaseCalls = (recorder: Recorder): void => releaseHeld(recorder);

function markTime(recorder: Recorder, id: string): void {
  const { toldAt, now } = recorder.state;
  if (!(id in toldAt)) recorder.state = { ...recorder.state, toldAt: { ...toldAt, [id]: now } };
}

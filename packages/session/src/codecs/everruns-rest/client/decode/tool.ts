import type { ToolExecutor, ToolOutcome } from "@colloquy/schema/session";
import type { Tagged } from "../../../../codec/dispatch.ts";
import { completeCall, recordRequest } from "../../../../codec/event-recorder/index.ts";
import { present } from "../../../../codec/values.ts";
import type { TurnState } from "../../../../state/index.ts";
import { fromWireContent } from "../../values/content.ts";
import type { EverrunsEvent } from "../../values/frames.ts";
import { inTurn, type Recorder } from "../state.ts";

type ToolEnd = Tagged<EverrunsEvent, "tool.completed">;

export const recordActions = inTurn((recorder, { data }: Tagged<EverrunsEvent, "act.started">) => {
  for (const { id, name } of data.tool_calls) request(recorder, { callId: id, name, executor: "server" });
});

export const recordClientCalls = inTurn(
  (recorder, { data }: Tagged<EverrunsEvent, "tool.call_requested">) => {
    for (const { id, name, arguments: input } of data.tool_calls)
      request(recorder, { callId: id, name, input, executor: "client" });
  },
);

export const recordToolStart = inTurn((recorder, { data }: Tagged<EverrunsEvent, "tool.started">, turn) => {
  const { id: callId, name, arguments: input } = data.tool_call;
  request(recorder, { callId, name, input, executor: "server" });
  recorder.record({ type: "tool.started", turnId: turn.id, callId, name });
});

export const recordToolOutput = inTurn(
  (recorder, { data }: Tagged<EverrunsEvent, "tool.output.delta">, turn) => {
    const { tool_call_id: callId, tool_name: name, delta: text, stream } = data;
    const index = callIn(turn, callId)?.outputs ?? 0;
    recorder.record({ type: "tool.output", turnId: turn.id, callId, name, index, stream, text });
  },
);

/** A call of the client runs outside of the server's own executions. */
export const recordToolEnd = inTurn((recorder, { data, context }: ToolEnd) => {
  const { tool_call_id: callId, tool_name: name, duration_ms } = data;
  request(recorder, { callId, name, executor: context.exec_id == null ? "client" : "server" });
  const executor = callIn(recorder.session.turn, callId)?.executor;
  completeCall(recorder, callId, outcomeOf(data, executor), { durationMs: duration_ms ?? 0 });
});

const callIn = (turn: TurnState | undefined, callId: string) =>
  turn?.calls.find((call) => call.callId === callId);

interface Requested {
  readonly callId: string;
  readonly name: string;
  /** Absent: the arguments stand in the message that calls. */
  readonly input?: unknown;
  readonly executor: ToolExecutor;
}

function request(recorder: Recorder, { callId, name, input, executor }: Requested): void {
  const part = recorder.session.turn?.content.find(
    (known) => known.type === "toolCall" && known.callId === callId,
  );
  const known = part?.type === "toolCall" ? part.input : {};
  recordRequest(recorder, { type: "toolCall", callId, name, input: input ?? known }, executor);
}

/** What a client's tool gave travels as text; it is a value again where that is JSON. */
function outcomeOf(data: ToolEnd["data"], executor: ToolExecutor | undefined): ToolOutcome {
  const content = fromWireContent(data.result ?? []);
  const outcome = { status: data.status, content, error: data.error ?? undefined };
  const [only] = content;
  if (executor !== "client" || !data.success || content.length !== 1 || only?.type !== "text")
    return present(outcome);
  const value = fromJson(only.text);
  if (value === undefined) return present(outcome);
  const text = typeof value === "string" ? value : only.text;
  return present({ ...outcome, content: [{ type: "text" as const, text }], value });
}

/** The value of a JSON text; `undefined` for any other text, such as a tool's plain answer. */
function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

import type { EventData, ToolCall, Message as WireMessage } from "@colloquy/schema/everruns-rest";
import type { ContentPart, ToolOutcome } from "@colloquy/schema/session";
import { present } from "../../../codec/values.ts";
import type { EventOf, OpenCall } from "../../../state/index.ts";
import { toWireContent } from "./content.ts";

type Outcome = EventData<"tool.completed">;

/** A call as its events describe it. */
export const toWireCall = ({ callId, name, input }: OpenCall): ToolCall => ({
  id: callId,
  name,
  arguments: input,
});

/** The calls a message makes. */
export function callsIn(content: readonly ContentPart[]): ToolCall[] {
  return content.flatMap((part) =>
    part.type === "toolCall" ? [{ id: part.callId, name: part.name, arguments: part.input }] : [],
  );
}

/** An outcome for the wire. A client's value is one text with its JSON (§8). */
export function toWireOutcome(event: EventOf<"tool.completed">, byServer: boolean): Outcome {
  const { outcome } = event;
  const success = outcome.status === "success";
  const asJson = !byServer && success && outcome.value !== undefined;
  return present({
    tool_call_id: event.callId,
    tool_name: event.name,
    success,
    status: statusOf(outcome),
    result: asJson
      ? [{ type: "text" as const, text: JSON.stringify(outcome.value) }]
      : nonEmpty(toWireContent(outcome.content)),
    error: outcome.error,
    duration_ms: event.durationMs,
  });
}

const statusOf = ({ status }: ToolOutcome): Outcome["status"] =>
  status === "interrupted" ? "error" : (status as Outcome["status"]);

const nonEmpty = <T>(items: T[]): T[] | undefined => (items.length > 0 ? items : undefined);

/** An outcome as a message. Its id has the digits of the event that reports it. */
export const toToolMessage = (id: string, created_at: string, data: Outcome): WireMessage => ({
  id,
  role: "tool_result",
  content: [toolResultPart(data)],
  created_at,
});

/** An outcome as a part of a message; a single text is unwrapped (§4.4). */
function toolResultPart({ tool_call_id, result, error }: Outcome) {
  const [only] = result ?? [];
  const value = result?.length === 1 && only?.type === "text" ? only.text : result;
  return present({ type: "tool_result" as const, tool_call_id, result: value, error: error ?? undefined });
}

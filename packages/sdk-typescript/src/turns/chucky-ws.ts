import { isKnownServerFrame } from "../generated/chucky-ws/decode.ts";
import type { ChuckySocket } from "../generated/chucky-ws/socket.ts";
import type { AnyResultFrame, ErrorFrame, ServerFrame, ToolCall } from "../generated/chucky-ws/types.ts";
import { SocketClosedError } from "../runtime/errors/connection-errors.ts";
import { createTurn, runRequested, type Step, type Turn, type TurnOptions } from "./turn.ts";

/** The frame that ended a turn. */
export type ChuckyTurnEnd = AnyResultFrame | ErrorFrame;
export type ChuckyTurn = Turn<ServerFrame, ChuckyTurnEnd>;

/** Says something on a connection whose session is open, and follows the turn to its `result` or `error`. */
export function sendChuckyTurn(
  socket: Pick<ChuckySocket, "send" | "closed" | typeof Symbol.asyncIterator>,
  message: string,
  options: TurnOptions = {},
): ChuckyTurn {
  async function* follow(): AsyncGenerator<readonly [ServerFrame, Step<ChuckyTurnEnd>], void, undefined> {
    await socket.send({ type: "sdk_message", payload: { type: "user", message } });
    for await (const frame of socket) {
      options.signal?.throwIfAborted();
      const step = stepOf(frame);
      yield [frame, step];
      if (step.ended) return;
      if (isKnownServerFrame(frame) && frame.type === "tool_call") await answerTool(frame.payload);
    }
    throw new SocketClosedError("The connection ended before the turn.", await socket.closed);
  }

  async function answerTool({ id, callId, name, toolName, input }: ToolCall): Promise<void> {
    const { runTool } = options;
    const call = callId ?? id ?? "";
    if (!runTool) return;
    const outcome = await runRequested(runTool, { id: call, name: toolName ?? name ?? "", input });
    const failed = "error" in outcome;
    const text = failed ? outcome.error : textOf(outcome.result);
    const result = { content: [{ type: "text" as const, text }], ...(failed && { isError: true }) };
    await socket.send({ type: "tool_result", payload: { callId: call, result } });
  }

  return createTurn(follow(), options);
}

const textOf = (result: unknown): string => (typeof result === "string" ? result : JSON.stringify(result));

function stepOf(frame: ServerFrame): Step<ChuckyTurnEnd> {
  if (!isKnownServerFrame(frame)) return {};
  if (frame.type === "error") return { ended: { outcome: "failed", end: frame } };
  if (frame.type === "result") {
    const { subtype = "", text } = (frame as { readonly payload?: ResultFacts }).payload ?? {};
    const ended = { outcome: outcomes.get(subtype) ?? ("failed" as const), end: frame };
    return { ended, ...(typeof text === "string" && { message: text }) };
  }
  if (frame.type !== "sdk_message") return {};
  const { payload } = frame as { readonly payload: { readonly subtype?: unknown; readonly text?: unknown } };
  return payload.subtype === "text" && typeof payload.text === "string" ? { piece: payload.text } : {};
}

interface ResultFacts {
  readonly subtype?: string;
  readonly text?: unknown;
}

const outcomes: ReadonlyMap<string, "completed" | "cancelled"> = new Map([
  ["success", "completed"],
  ["interrupted", "cancelled"],
]);

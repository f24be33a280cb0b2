import type { Message as WireMessage } from "@colloquy/schema/everruns-rest";
import type { Message } from "@colloquy/schema/session";
import { fromPrefixedId } from "../../../../codec/ids.ts";
import { present } from "../../../../codec/values.ts";
import { textOf } from "../../../../state/index.ts";
import { fromWireContent } from "../../content.ts";
import { fromWireUsage } from "../../usage.ts";
import { interruptWords, protocolId } from "../../words.ts";
import { newWatchedTurn, type WatchedTurn } from "../state.ts";
import { closeRound } from "./message.ts";
import { type ClientDecoders, inTurn } from "./step.ts";

export const decodeTurnEvents: ClientDecoders<
  | "session.started"
  | "input.message"
  | "turn.started"
  | "turn.completed"
  | "turn.failed"
  | "turn.cancelled"
  | "turn.sealed"
  | "session.idled"
> = {
  "session.started": (state, { data }, recorder) => {
    recorder.record({ type: "session.created", settings: { native: { [protocolId]: { ...data } } } });
    return state;
  },
  "input.message": (state, { data, context }, recorder) => {
    if (state.cancelled !== undefined && context.turn_id === state.cancelled) return state;
    recorder.record({ type: "message.added", message: fromWireInput(data.message) });
    return state;
  },
  "turn.started": (state, { data, ts }, recorder) => {
    const turnId = fromPrefixedId(data.turn_id);
    recorder.record({ type: "turn.started", turnId, messageId: fromPrefixedId(data.input_message_id) });
    return { ...state, turn: newWatchedTurn(turnId, ts), cancelled: undefined };
  },
  "turn.completed": inTurn((state, { data }, recorder, turn) => {
    const finalMessageId = data.final_message_id ?? undefined;
    recorder.record(
      present({
        type: "turn.completed" as const,
        turnId: turn.id,
        durationMs: data.duration_ms ?? 0,
        rounds: data.iterations,
        toolCalls: data.tool_call_count ?? turn.toolCalls,
        usage: fromWireUsage(data.usage),
        finalMessageId: finalMessageId && fromPrefixedId(finalMessageId),
        text: textOf(turn.content),
      }),
    );
    return { ...state, turn: undefined };
  }),
  "turn.failed": inTurn((state, { data, ts }, recorder, turn) => {
    const code = data.error_code ?? "agent_failed";
    const retryable = retryableOf(data.error_fields);
    const failure = { code, message: data.error, retryable };
    recorder.record(present({ type: "turn.failed" as const, ...totalsOf(turn, ts), failure }));
    return { ...state, turn: undefined };
  }),
  "turn.sealed": inTurn((state, { data, ts }, recorder, turn) => {
    const code = data.reason === "budget" ? "max_budget" : "agent_failed";
    const failure = {
      code,
      message: data.detail ?? `The turn was sealed: ${data.reason}.`,
      retryable: false,
    };
    recorder.record(present({ type: "turn.failed" as const, ...totalsOf(turn, ts), failure }));
    return { ...state, turn: undefined };
  }),
  "turn.cancelled": inTurn((state, { data, ts }, recorder, turn) => {
    closeRound(turn, recorder);
    const reason = reasonOf(data.reason);
    recorder.record(present({ type: "turn.interrupted" as const, ...totalsOf(turn, ts), reason }));
    return { ...state, turn: undefined, cancelled: data.turn_id };
  }),
  "session.idled": (state) => ({ ...state, cancelled: undefined }),
};

/** What the end of a turn does not tell is counted here. */
const totalsOf = (turn: WatchedTurn, at: string) => ({
  turnId: turn.id,
  durationMs: Math.max(0, Date.parse(at) - Date.parse(turn.startedAt)),
  rounds: turn.rounds,
  toolCalls: turn.toolCalls,
  usage: turn.usage,
});

function fromWireInput({
  id,
  content,
  created_at,
  controls,
  metadata,
  external_actor,
}: WireMessage): Message {
  const facts = present({
    controls: controls ?? undefined,
    metadata: metadata ?? undefined,
    external_actor: external_actor ?? undefined,
  });
  return present({
    id: fromPrefixedId(id),
    role: "user" as const,
    content: fromWireContent(content),
    createdAt: created_at,
    native: Object.keys(facts).length > 0 ? { [protocolId]: facts } : undefined,
  });
}

const retryableOf = (fields: unknown): boolean =>
  typeof fields === "object" && fields !== null && "retryable" in fields && fields.retryable === true;

/** Words that are not ours come from a person who stopped the turn. */
const reasonOf = (words: string | null | undefined): string =>
  Object.keys(interruptWords).find((reason) => interruptWords[reason]?.reason === words) ?? "user";

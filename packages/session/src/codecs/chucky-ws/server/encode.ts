import type { KnownServerFrame } from "@colloquy/schema/chucky-ws";
import type { KnownEvent } from "@colloquy/schema/session";
import type { Encoded } from "../../../codec/codec.ts";
import { present, toInput } from "../../../codec/values.ts";
import { textOf } from "../../../state/index.ts";
import type { Dialect } from "../dialect.ts";
import { closeFrame, readyFrame, sessionInfoFrame } from "./control.ts";
import { deltasWords } from "./dialects/deltas.ts";
import { documentedWords } from "./dialects/documented.ts";
import { flatWords } from "./dialects/flat.ts";
import { pythonWords } from "./dialects/python.ts";
import { advance, type MessageView, type ServerEncodeState, type SessionView } from "./view.ts";
import type { EventOf, Piece, Said, TurnEnd, Words } from "./words.ts";

type Shown = Encoded<ServerEncodeState, KnownServerFrame>;
type Encoders = {
  readonly [T in KnownEvent["type"]]?: (state: ServerEncodeState, event: EventOf<T>, words: Words) => Shown;
};

const wordsOf: { readonly [D in Dialect]: Words } = {
  documented: documentedWords,
  deltas: deltasWords,
  flat: flatWords,
  python: pythonWords,
};

/** What an event looks like on a connection. Kinds without a word are in the losses. */
export function encode(before: ServerEncodeState, event: KnownEvent): Shown {
  const state = { ...before, session: advance(before.session, event) };
  const encoder = encoders[event.type] as
    | ((state: ServerEncodeState, event: KnownEvent, words: Words) => Shown)
    | undefined;
  const shown = encoder?.(state, event, wordsOf[state.dialect]) ?? { state, frames: [] };
  if (!isNews(before.session, state.session)) return shown;
  return { ...shown, frames: [sessionInfoFrame(state.session), ...shown.frames] };
}

/** `session_info` comes again when the model or the tools change (§4.1). */
const isNews = (before: SessionView, now: SessionView) =>
  before.seq > 0 && (before.model !== now.model || before.tools !== now.tools);

const encoders: Encoders = {
  "session.created": (state) => ({ state, frames: [readyFrame, sessionInfoFrame(state.session)] }),
  "session.closed": (state) => ({ state, frames: [closeFrame], close: { code: 1000, reason: "" } }),
  "turn.started": (state, event, words) => ({ state, frames: words.turnStarted(state, event) }),
  "message.started": (state, event, words) =>
    said(state, words.messageStarted(state, newMessage(event.messageId, event.turnId))),
  "message.delta": (state, event, words) => {
    const message = viewOf(state, event);
    return piece(
      state,
      words,
      { ...message, text: message.text + event.text.length },
      { kind: "text", text: event.text },
    );
  },
  "thinking.delta": (state, event, words) => {
    const message = viewOf(state, event);
    const thinking = message.thinking + event.text.length;
    return piece(state, words, { ...message, thinking }, { kind: "thinking", text: event.text });
  },
  "message.snapshot": (state, event, words) => {
    const thought = rest(state, words, viewOf(state, event), "thinking", event.thinking);
    return then(thought, (after) => rest(after, words, viewOf(after, event), "text", event.text));
  },
  "thinking.completed": (state, event, words) =>
    then(rest(state, words, viewOf(state, event), "thinking", event.text), (after) => {
      const { thoughts, ...message } = viewOf(after, event);
      return {
        state: { ...after, message: { ...message, thinking: 0, thoughts: [...thoughts, event.text] } },
        frames: [],
      };
    }),
  "message.completed": (state, event, words) =>
    then(rest(state, words, viewOf(state, event), "text", textOf(event.content)), (after) => {
      const { frames } = words.messageCompleted(after, viewOf(after, event), event);
      const { message: _, ...done } = after;
      return { state: done, frames };
    }),
  "tool.requested": (state, event, words) => ({
    state,
    frames: [...words.toolUse(event), ...toolCall(state, event)],
  }),
  "context.compacted": (state, event, words) => ({ state, frames: words.compacted(state, event) }),
  "turn.completed": (state, event, words) =>
    ended(state, words, { ...totals(event), outcome: "success", text: event.text }),
  "turn.failed": (state, event, words) => {
    const { code, message } = event.failure;
    return ended(state, words, {
      ...totals(event),
      outcome: "error",
      text: event.text ?? "",
      error: message,
      code,
    });
  },
  "turn.interrupted": (state, event, words) => {
    const error = `The turn was interrupted (${event.reason}).`;
    return ended(state, words, { ...totals(event), outcome: "interrupted", text: event.text ?? "", error });
  },
};

const newMessage = (id: string, turnId: string): MessageView => ({
  id,
  turnId,
  text: 0,
  thinking: 0,
  thoughts: [],
  streamed: 0,
  blocks: 0,
});

/** The message an event is about; who joins late has not seen it begin. */
const viewOf = (
  { message }: ServerEncodeState,
  event: { readonly messageId: string; readonly turnId: string },
) => (message?.id === event.messageId ? message : newMessage(event.messageId, event.turnId));

const said = (state: ServerEncodeState, { frames, message }: Said): Shown => ({
  state: { ...state, message },
  frames,
});

const piece = (state: ServerEncodeState, words: Words, message: MessageView, what: Piece): Shown =>
  said(state, what.text === "" ? { frames: [], message } : words.piece(state, message, what));

/** What of a whole text has not been shown yet. */
function rest(
  state: ServerEncodeState,
  words: Words,
  message: MessageView,
  kind: Piece["kind"],
  whole: string,
): Shown {
  const text = whole.slice(message[kind]);
  return piece(state, words, { ...message, [kind]: message[kind] + text.length }, { kind, text });
}

function then(first: Shown, next: (state: ServerEncodeState) => Shown): Shown {
  const second = next(first.state);
  return { ...second, frames: [...first.frames, ...second.frames] };
}

/** Asks the client, in both spellings (§4.3). */
function toolCall(
  { openCalls, clientTools }: ServerEncodeState,
  { callId, name, input, executor }: EventOf<"tool.requested">,
): readonly KnownServerFrame[] {
  if (executor !== "client") return [];
  if (openCalls?.has(callId) === false || clientTools?.has(name) === false) return [];
  return [
    { type: "tool_call", payload: { id: callId, name, callId, toolName: name, input: toInput(input) } },
  ];
}

type End = EventOf<"turn.completed"> | EventOf<"turn.failed"> | EventOf<"turn.interrupted">;

const totals = ({ turnId, durationMs, rounds, usage }: End) => ({ turnId, durationMs, rounds, usage });

function ended(state: ServerEncodeState, words: Words, end: TurnEnd): Shown {
  return { state, frames: [words.result(state, present(end) as TurnEnd)] };
}

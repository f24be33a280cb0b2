import type { ContentPart } from "@colloquy/schema/session";
import type { Encoded } from "../../../codec/codec.ts";
import type { ConnectionCommand } from "../../../codec/commands.ts";
import { wordsOf } from "../content.ts";
import type { LoafRequest } from "../frames.ts";
import { fromImagePart, isImage } from "../images.ts";
import type { ClientState } from "./state.ts";

type Written = Encoded<ClientState, LoafRequest>;
type Params = Readonly<Record<string, unknown>>;
type Of<Type> = Extract<ConnectionCommand, { readonly type: Type }>;
type Writers = {
  readonly [Type in ConnectionCommand["type"]]?: (state: ClientState, command: Of<Type>) => Written;
};

/** The request a command becomes, for the session of the state. Kinds without a word are in the losses. */
export function encode(state: ClientState, command: ConnectionCommand): Written {
  const write = writers[command.type] as
    | ((state: ClientState, command: ConnectionCommand) => Written)
    | undefined;
  return write?.(state, command) ?? { state, frames: [] };
}

const writers: Writers = {
  "session.create": (state, { settings }) => call(state, "session.create", titled(settings.title)),
  "session.open": (state, { settings, sessionId }) =>
    sessionId === undefined
      ? call(state, "session.create", titled(settings.title))
      : call({ ...state, sessionId }, "session.get", { session_id: sessionId }),
  "message.send": (state, { content, whenBusy }) =>
    whenBusy === "steer" && turnRuns(state)
      ? steer(state, content)
      : send(state, content, whenBusy !== "reject"),
  "turn.steer": (state, { content }) => steer(state, content),
  "turn.interrupt": (state) => call(state, "session.interrupt", named(state)),
  "queue.clear": (state) => call(state, "session.queue.clear", named(state)),
  "history.clear": (state) => call(state, "history.clear_session", named(state)),
};

const titled = (title: string | undefined): Params => (title === undefined ? {} : { title });
const named = ({ sessionId }: ClientState): Params => ({ session_id: sessionId });
const turnRuns = ({ sessions, sessionId = "" }: ClientState) =>
  sessions[sessionId]?.session.turn !== undefined;

const steer = (state: ClientState, content: readonly ContentPart[]): Written =>
  call(state, "session.steer", { ...named(state), text: wordsOf(content) });

function send(state: ClientState, content: readonly ContentPart[], enqueue: boolean): Written {
  const images = content.filter(isImage).flatMap(fromImagePart);
  const params = { ...named(state), text: wordsOf(content), ...(images.length > 0 && { images }) };
  return call(state, "session.send", enqueue ? { ...params, enqueue } : params);
}

/** Writes a request and remembers it, for its answer does not tell what it answers. */
function call(state: ClientState, method: string, params: Params): Written {
  const frame: LoafRequest = { jsonrpc: "2.0", id: state.nextId, method, params };
  return { state: noteRequest({ ...state, nextId: state.nextId + 1 }, frame), frames: [frame] };
}

/** Remembers a request that somebody else wrote, such as one of a recorded transcript. Anything else changes nothing. */
export function noteRequest(state: ClientState, frame: unknown): ClientState {
  if (typeof frame !== "object" || frame === null) return state;
  const { id, method, params } = frame as { readonly [Key in keyof LoafRequest]?: unknown };
  const isId = id === null || typeof id === "string" || typeof id === "number";
  if (!isId || typeof method !== "string") return state;
  const known = typeof params === "object" && params !== null ? (params as Params) : {};
  return { ...state, requests: [...state.requests, { id, method, params: known }] };
}

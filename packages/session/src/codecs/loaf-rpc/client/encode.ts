import type { ContentPart } from "@colloquy/schema/session";
import type { Encoded } from "../../../codec/codec.ts";
import type { ConnectionCommand } from "../../../codec/commands.ts";
import { bySomeTypes } from "../../../codec/dispatch.ts";
import { wordsOf } from "../content.ts";
import type { LoafRequest } from "../frames.ts";
import { fromImagePart, isImage } from "../images.ts";
import type { ClientState } from "./state.ts";

type Written = Encoded<ClientState, LoafRequest>;
type Params = Readonly<Record<string, unknown>>;

/** The request that a client sends for a command, for the session of the state; none for a command that the losses name. */
export const encode = (state: ClientState, command: ConnectionCommand): Written =>
  encodeCommand(state, command) ?? { state, frames: [] };

const encodeCommand = bySomeTypes<ConnectionCommand, ClientState, Written>({
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
});

const titled = (title: string | undefined): Params => (title === undefined ? {} : { title });
const named = ({ sessionId }: ClientState): Params => ({ session_id: sessionId });
const turnRuns = ({ sessions, sessionId = "" }: ClientState) =>
  sessions.get(sessionId)?.session.turn !== undefined;

const steer = (state: ClientState, content: readonly ContentPart[]): Written =>
  call(state, "session.steer", { ...named(state), text: wordsOf(content) });

function send(state: ClientState, content: readonly ContentPart[], enqueue: boolean): Written {
  const images = content.filter(isImage).flatMap(fromImagePart);
  const params = { ...named(state), text: wordsOf(content), ...(images.length > 0 && { images }) };
  return call(state, "session.send", enqueue ? { ...params, enqueue } : params);
}

/** Sends a request and remembers it: its answer is read by it. */
function call(state: ClientState, method: string, params: Params): Written {
  const frame: LoafRequest = { jsonrpc: "2.0", id: state.nextId, method, params };
  return { state: recordRequest({ ...state, nextId: state.nextId + 1 }, frame), frames: [frame] };
}

/** Remembers a request that was not encoded here, such as one of a recorded transcript. Anything else changes nothing. */
export function recordRequest(state: ClientState, frame: unknown): ClientState {
  if (typeof frame !== "object" || frame === null) return state;
  const { id, method, params } = frame as { readonly [Key in keyof LoafRequest]?: unknown };
  const isId = id === null || typeof id === "string" || typeof id === "number";
  if (!isId || typeof method !== "string") return state;
  const known = typeof params === "object" && params !== null ? (params as Params) : {};
  return { ...state, requests: [...state.requests, { id, method, params: known }] };
}

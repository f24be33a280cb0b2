import { type KnownClientFrame, type KnownServerFrame, serverFrameSchema } from "@colloquy/schema/chucky-ws";
import type { KnownEvent } from "@colloquy/schema/session";
import type { Decoded } from "../../../codec.ts";
import type { Diagnostic } from "../../../diagnostic.ts";
import { settleCalls, storyOf, tell, tellSession, turnOf } from "../../../story.ts";
import { toDiagnostic } from "../problems.ts";
import type { Payload } from "./answers.ts";
import { tellAssistant, tellStreamEvent, tellText, tellThinking, tellToolUse } from "./answers.ts";
import { tellResult, tellWrappedResult } from "./ends.ts";
import type { ClientDecodeState, Story } from "./state.ts";
import { askClient } from "./tools.ts";

type Step = Decoded<ClientDecodeState, KnownEvent, KnownClientFrame>;
type Of<Type> = Extract<KnownServerFrame, { readonly type: Type }>;
type Readers = { readonly [T in KnownServerFrame["type"]]: (story: Story, frame: Of<T>) => void };
type Reader = ((story: Story, frame: KnownServerFrame) => void) | undefined;

/**
 * What one frame of a server tells, in any dialect. An unknown frame tells nothing and is no fault; a malformed one is a
 * diagnostic, and so is an `error` frame.
 */
export function decode(state: ClientDecodeState, frame: unknown): Step {
  const parsed = serverFrameSchema.safeParse(frame);
  if (!parsed.success) return { ...nothing(state), diagnostics: parsed.error.issues.map(toDiagnostic) };
  const known = parsed.data as KnownServerFrame;
  if (known.type === "error") return { ...nothing(state), diagnostics: [errorDiagnostic(known)] };
  const story = storyOf(state);
  const read = readers[known.type] as Reader;
  read?.(story, known);
  return { ...nothing(story.state), meanings: story.events };
}

const nothing = (state: ClientDecodeState): Step => ({ state, meanings: [], replies: [], diagnostics: [] });

function errorDiagnostic({ payload: { code, message } }: Of<"error">): Diagnostic {
  return {
    code: (code ?? "unknown-error").toLowerCase().replaceAll("_", "-"),
    severity: "error",
    pointer: "",
    message,
  };
}

const readers: Readers = {
  control: (story, { payload }) => {
    if (payload.action === "session_info") tellInfo(story, payload.data.sessionId, payload.data.model);
    if (payload.action === "close" && story.state.session.lastSeq > 0) settleCalls(story);
  },
  sdk_message: (story, { payload }) => {
    tellSession(story, undefined, undefined);
    payloads[payload.type]?.(story, payload);
  },
  tool_call: (story, { payload }) => {
    tellSession(story, undefined, undefined);
    askClient(story, payload);
  },
  result: tellResult,
  error: () => {},
  pong: () => {},
  assistant: (story, frame) => {
    tellSession(story, frame.session_id, undefined);
    tellAssistant(story, frame);
  },
  system: (story, frame) => {
    if (frame.subtype === "init") {
      tellInfo(story, frame.session_id, frame.model);
      turnOf(story);
    }
    if (frame.subtype === "compact_boundary") {
      tellSession(story, frame.session_id, undefined);
      const { trigger, pre_tokens } = frame.compact_metadata;
      tell(story, { type: "context.compacted", trigger, native: { "chucky-ws": { pre_tokens } } });
    }
  },
  stream_event: (story, frame) => {
    tellSession(story, frame.session_id, undefined);
    tellStreamEvent(story, frame);
  },
  user: () => {},
};

/** Payloads of `sdk_message` by their type; a wrapped flat message is read as the flat one. */
const payloads: Readonly<Record<string, (story: Story, payload: Payload) => void>> = {
  assistant: (story, payload) => {
    if (payload.type !== "assistant") return;
    if (!("subtype" in payload)) tellAssistant(story, payload);
    else if (payload.subtype === "text") tellText(story, payload.text);
    else if (payload.subtype === "thinking") tellThinking(story, payload.thinking);
    else if (payload.subtype === "tool_use") tellToolUse(story, payload);
  },
  content_block_delta: (story, payload) => {
    if (payload.type === "content_block_delta") tellDelta(story, payload.delta);
  },
  assistant_message: (story, payload) => {
    if (payload.type !== "assistant_message") return;
    if (payload.delta) tellDelta(story, payload.delta);
    if (typeof payload.content === "string") tellText(story, payload.content);
  },
  result: (story, payload) => {
    if (payload.type === "result") tellWrappedResult(story, payload);
  },
  system: (story, payload) => {
    if (payload.type === "system") readers.system(story, payload);
  },
  stream_event: (story, payload) => {
    if (payload.type === "stream_event") tellStreamEvent(story, payload);
  },
};

type Delta = Extract<Payload, { readonly type: "content_block_delta" }>["delta"];

function tellDelta(story: Story, delta: Delta): void {
  if (delta.type === "text_delta") tellText(story, delta.text);
  if (delta.type === "thinking_delta") tellThinking(story, delta.thinking);
}

/** The session, and later what became of its model. */
function tellInfo(
  story: Story,
  sessionId: string | null | undefined,
  model: string | null | undefined,
): void {
  tellSession(story, sessionId ?? undefined, model || undefined);
  const known = story.state.session.settings.model;
  if (model && model !== known) tell(story, { type: "session.updated", settings: { model } });
}

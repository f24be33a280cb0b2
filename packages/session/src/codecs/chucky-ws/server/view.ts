import type { KnownEvent } from "@colloquy/schema/session";
import type { SessionState } from "../../../state/index.ts";
import type { Dialect } from "../dialect.ts";

/** What the server remembers of what it has shown on a connection. */
export interface ServerEncodeState {
  /** Words to use; `documented` until the first user turn decides. */
  readonly dialect: Dialect;
  /** Whether flat answers stream (`includePartialMessages`). */
  readonly partial: boolean;
  /** Calls that may be asked for; absent: all. Set while past events are shown, so that no answered call is asked again. */
  readonly openCalls?: ReadonlySet<string>;
  /** Client tools this connection runs; absent: all. */
  readonly clientTools?: ReadonlySet<string>;
  readonly session: SessionView;
  /** The assistant message that is being shown. */
  readonly message?: MessageView;
}

/** What is told about the session. */
export interface SessionView {
  readonly id: string;
  /** Seq of the newest event that is counted in here. */
  readonly seq: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly messages: number;
  readonly model: string;
  readonly permissionMode: string;
  /** Names of the tools, and the tool server of each. */
  readonly tools: Readonly<Record<string, string | undefined>>;
  /** Calls the client has yet to answer. */
  readonly waiting: readonly string[];
  readonly phase: "ready" | "processing" | "completed";
}

/** How much of a message was shown. Lengths count what went out, so a snapshot or the whole message adds the rest. */
export interface MessageView {
  readonly id: string;
  readonly turnId: string;
  readonly text: number;
  readonly thinking: number;
  readonly thoughts: readonly string[];
  /** Stream events so far, and the block that is open. */
  readonly streamed: number;
  readonly blocks: number;
  readonly block?: "text" | "thinking";
}

/** A connection that has shown nothing of `session` yet. */
export function initialEncodeState(session: SessionState): ServerEncodeState {
  return { dialect: "documented", partial: false, session: viewOf(session) };
}

function viewOf(state: SessionState): SessionView {
  const { settings } = state;
  return {
    id: state.sessionId,
    seq: state.lastSeq,
    createdAt: state.createdAt,
    updatedAt: state.updatedAt,
    messages: state.totals.messages,
    model: settings.model ?? "",
    permissionMode: permissionModeOf(settings.native?.["chucky-ws"]),
    tools: toolsOf(settings.tools ?? []),
    waiting: (state.turn?.calls ?? [])
      .filter(({ executor }) => executor === "client")
      .map(({ callId }) => callId),
    phase: state.status === "closed" ? "completed" : state.turn ? "processing" : "ready",
  };
}

const permissionModeOf = (native: Readonly<Record<string, unknown>> | undefined): string =>
  typeof native?.permissionMode === "string" ? native.permissionMode : "default";

const toolsOf = (tools: readonly { readonly name: string; readonly server?: string | undefined }[]) =>
  Object.fromEntries(tools.map(({ name, server }) => [name, server]));

type Change = (view: SessionView, event: KnownEvent) => Partial<SessionView>;
type Of<T> = Extract<KnownEvent, { readonly type: T }>;
const change = <T extends KnownEvent["type"]>(
  _: T,
  apply: (view: SessionView, event: Of<T>) => Partial<SessionView>,
) => apply as Change;

const changes: Partial<Record<KnownEvent["type"], Change>> = {
  "session.created": change("session.created", (view, event) => ({
    id: event.sessionId,
    createdAt: event.at,
    ...settingsChange(view, event),
  })),
  "session.updated": change("session.updated", settingsChange),
  "session.closed": () => ({ phase: "completed" }),
  "message.added": ({ messages }) => ({ messages: messages + 1 }),
  "message.started": change("message.started", ({ model }, event) => ({ model: event.model ?? model })),
  "message.completed": ({ messages }) => ({ messages: messages + 1 }),
  "turn.started": () => ({ phase: "processing" }),
  "tool.requested": change("tool.requested", ({ waiting }, { executor, callId }) =>
    executor === "client" ? { waiting: [...waiting, callId] } : {},
  ),
  "tool.completed": change("tool.completed", ({ waiting }, { callId }) => ({
    waiting: waiting.filter((open) => open !== callId),
  })),
  "turn.completed": () => ({ phase: "ready", waiting: [] }),
  "turn.failed": () => ({ phase: "ready", waiting: [] }),
  "turn.interrupted": () => ({ phase: "ready", waiting: [] }),
};

function settingsChange(
  view: SessionView,
  { settings }: Of<"session.created"> | Of<"session.updated">,
): Partial<SessionView> {
  return {
    model: settings.model ?? view.model,
    tools: settings.tools ? toolsOf(settings.tools) : view.tools,
    permissionMode: settings.native ? permissionModeOf(settings.native["chucky-ws"]) : view.permissionMode,
  };
}

/** The view after an event; past events that it counts already change nothing. */
export function advance(view: SessionView, event: KnownEvent): SessionView {
  if (!("seq" in event) || event.seq <= view.seq) return view;
  return { ...view, seq: event.seq, updatedAt: event.at, ...changes[event.type]?.(view, event) };
}

import type { ChatMessage, ImageAttachment, UiMessage } from "@colloquy/schema/loaf-rpc";
import { toUuid } from "../../../codec/ids.ts";
import { appended } from "../../../state/index.ts";
import type { Prompt } from "../content.ts";
import { entryTokens, totalOf } from "../estimate.ts";
import { eventFrame, type LoafEvent, type LoafServerFrame, type PayloadOf } from "../frames.ts";
import { labels } from "../labels.ts";
import { breakdownOf, providerOf } from "../projections/session.ts";
import type { ServerState } from "./state.ts";
import type { SessionView, TurnView } from "./view.ts";

/** Frames written so far while one neutral event is shown. Lives as long as one call of `encode`. */
export interface Script {
  readonly frames: LoafServerFrame[];
  state: ServerState;
  readonly sessionId: string;
  readonly at: string;
}

const emptyView = (id: string, at: string): SessionView => ({
  id,
  seq: 0,
  createdAt: at,
  updatedAt: at,
  statusLabel: "ready",
  messages: { length: 0, chunks: [], tail: [] },
  history: { length: 0, chunks: [], tail: [] },
  historyTokens: 0,
  title: "",
  pending: [],
  queue: [],
  provider: null,
  saved: false,
});

export const viewOf = ({ state, sessionId, at }: Script): SessionView =>
  state.sessions[sessionId] ?? emptyView(sessionId, at);

export function patch(script: Script, changes: Partial<SessionView>): void {
  const sessions = { ...script.state.sessions, [script.sessionId]: { ...viewOf(script), ...changes } };
  script.state = { ...script.state, sessions };
}

/** Changes the running turn; none if no turn runs. */
export function patchTurn(script: Script, changes: Partial<TurnView>): void {
  const { turn } = viewOf(script);
  if (turn) patch(script, { turn: { ...turn, ...changes } });
}

/** Puts a turn in the running one's place, or none. */
export function setTurn(script: Script, turn: TurnView | undefined): void {
  const { turn: _, ...view } = viewOf(script);
  const sessions = { ...script.state.sessions, [script.sessionId]: turn ? { ...view, turn } : view };
  script.state = { ...script.state, sessions };
}

/** Writes an event of the session. */
export function say<Type extends LoafEvent["type"]>(
  script: Script,
  type: Type,
  payload: Omit<PayloadOf<Type>, "session_id">,
): void {
  const whole = { session_id: toUuid(script.sessionId), ...payload } as unknown as PayloadOf<Type>;
  script.frames.push(eventFrame(type, script.at, whole));
}

/** Says what the session does; with the turn where the original does (§8.1). */
export function sayStatus(script: Script, label: string, turnId?: string): void {
  patch(script, { statusLabel: label });
  sayLabel(script, label, turnId);
}

/** Says a label that no one can ask for later. Everything but `ready` is said while the session is busy. */
export function sayLabel(script: Script, status_label: string, turnId?: string): void {
  const pending = status_label !== labels.ready;
  say(script, "session.status", {
    pending,
    status_label,
    ...(turnId !== undefined && { turn_id: toUuid(turnId) }),
  });
}

/** Adds a line to the transcript. */
export function sayLine(script: Script, kind: UiMessage["kind"], { text, images }: Prompt): void {
  const id = script.state.lines + 1;
  const message: UiMessage = { id, kind, text, ...attached(images) };
  script.state = { ...script.state, lines: id };
  patch(script, { messages: appended(viewOf(script).messages, message), updatedAt: script.at });
  say(script, "session.message.appended", { message });
}

const attached = (images: readonly ImageAttachment[]) => (images.length > 0 ? { images: [...images] } : {});

export const sayNotice = (script: Script, text: string): void =>
  sayLine(script, "system", { text, images: [] });

/** Says how full the window is. */
export function sayEstimate(script: Script): void {
  const view = viewOf(script);
  const { facts } = script.state;
  const breakdown = breakdownOf(facts, view);
  say(script, "session.context.estimate", {
    provider: providerOf(facts, view),
    source: "history",
    total_tokens_estimate: totalOf(breakdown),
    breakdown,
  });
}

export const chatOf = (role: ChatMessage["role"], { text, images }: Prompt): ChatMessage => ({
  role,
  text,
  ...attached(images),
});

/** What the model sees from now on too. */
export function remember(script: Script, entries: readonly ChatMessage[]): void {
  const { history, historyTokens } = viewOf(script);
  patch(script, {
    history: entries.reduce(appended<ChatMessage>, history),
    historyTokens: entries.reduce((sum, entry) => sum + entryTokens(entry), historyTokens),
    provider: script.state.facts.model.selectedProvider,
    saved: true,
  });
}

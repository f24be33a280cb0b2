import type { KnownEvent } from "@colloquy/schema/session";
import type { ConnectionMeaning } from "../../../meanings.ts";
import { completeCall, storyOf, tellSent } from "../../../story.ts";
import type { ClientDecodeState, Story } from "./state.ts";

type Notes = {
  readonly [T in ConnectionMeaning["type"]]?: (
    story: Story,
    meaning: Extract<ConnectionMeaning, { readonly type: T }>,
  ) => void;
};

const notes: Notes = {
  "session.create": (story, { settings }) => offer(story, settings.tools),
  "session.open": (story, { settings, sessionId }) => {
    if (sessionId === undefined || settings.tools) offer(story, settings.tools);
  },
  "message.send": (story, { content, messageId }) => tellSent(story, content, messageId),
  "tool.resolve": (story, { callId, outcome }) => completeCall(story, callId, outcome),
};

function offer(
  story: Story,
  tools: readonly { readonly name: string; readonly executor: string }[] = [],
): void {
  const names = tools.filter(({ executor }) => executor === "client").map(({ name }) => name);
  story.state = { ...story.state, clientTools: new Set(names) };
}

/**
 * What a client knows because it did it: the wire shows neither user messages nor outcomes of tools. To be called with
 * everything that was sent, once the session is known.
 */
export function noteSent(
  state: ClientDecodeState,
  meaning: ConnectionMeaning,
): { readonly state: ClientDecodeState; readonly events: readonly KnownEvent[] } {
  const story = storyOf(state);
  const note = notes[meaning.type] as ((story: Story, meaning: ConnectionMeaning) => void) | undefined;
  note?.(story, meaning);
  return { state: story.state, events: story.events };
}

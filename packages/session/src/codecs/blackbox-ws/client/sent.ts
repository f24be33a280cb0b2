import type { KnownEvent } from "@colloquy/schema/session";
import type { ConnectionMeaning } from "../../../meanings.ts";
import { completeCall, storyOf } from "../../../story.ts";
import { requestIn } from "../request.ts";
import type { ClientDecodeState, Story } from "./state.ts";

type Notes = {
  readonly [T in ConnectionMeaning["type"]]?: (
    story: Story,
    meaning: Extract<ConnectionMeaning, { readonly type: T }>,
  ) => void;
};

const asked: NonNullable<Notes["session.open"]> = (story, { settings }) => {
  const own = settings.tools?.filter(({ executor }) => executor === "client").map(({ name }) => name);
  const { callType } = requestIn(settings);
  story.state = { ...story.state, settings, callType, ...(own && { clientTools: new Set(own) }) };
};

const notes: Notes = {
  "session.open": asked,
  "session.create": (story, { settings }) => asked(story, { type: "session.open", settings }),
  "call.answer": (story, { sdp }) => {
    story.state = { ...story.state, sdpAnswer: sdp };
  },
  "tool.resolve": (story, { callId, outcome }) =>
    completeCall(story, callId, outcome, story.state.toldAt[callId]),
};

/**
 * What a client knows because it did it: nobody tells it which kind of conversation it asked for and, without
 * `SendToolCallLogs`, what its tools answered. What the user typed comes back as an echo.
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

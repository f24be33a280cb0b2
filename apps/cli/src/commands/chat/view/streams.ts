import type { Theme } from "../../../terminal/theme.ts";
import type { Screen } from "./screen.ts";

/** How much of a message the screen shows already. */
interface Shown {
  readonly text: string;
  readonly thinking: string;
}

/** Shows messages as they grow and their whole once; what was streamed is never printed again. */
export interface Streams {
  text(messageId: string, text: string): void;
  thinking(messageId: string, text: string): void;
  /** Everything of an unfinished message so far. */
  snapshot(messageId: string, thinking: string, text: string): void;
  wholeThought(messageId: string, thinking: string): void;
  wholeText(messageId: string, text: string): void;
}

const nothing: Shown = { text: "", thinking: "" };

/** Where each family goes; may be one and the same. */
export type StreamScreens = Readonly<Record<keyof Shown, Screen>>;

const FAMILIES = ["thinking", "text"] as const;

/** Creates the streams of a conversation. */
export function createStreams(screens: StreamScreens, theme: Theme): Streams {
  const shown = new Map<string, Shown>();
  let open: keyof Shown | undefined;
  const append = (messageId: string, family: keyof Shown, text: string) => {
    if (text === "") return;
    if (open !== undefined && open !== family) screens[open].endLine();
    open = family;
    const before = shown.get(messageId) ?? nothing;
    shown.set(messageId, { ...before, [family]: before[family] + text });
    screens[family].stream(text, family === "thinking" ? theme.dim : undefined);
  };
  const complete = (messageId: string, family: keyof Shown, whole: string) => {
    append(messageId, family, missing((shown.get(messageId) ?? nothing)[family], whole));
    shown.set(messageId, { ...(shown.get(messageId) ?? nothing), [family]: "" });
    screens[family].endLine();
    open = undefined;
  };
  return {
    text: (messageId, text) => append(messageId, "text", text),
    thinking: (messageId, text) => append(messageId, "thinking", text),
    snapshot(messageId, thinking, text) {
      const before = shown.get(messageId) ?? nothing;
      const now: Shown = { thinking, text };
      for (const family of FAMILIES) append(messageId, family, missing(before[family], now[family]));
    },
    wholeThought: (messageId, thinking) => complete(messageId, "thinking", thinking),
    wholeText: (messageId, text) => complete(messageId, "text", text),
  };
}

/** What is still to be shown of `whole`; all of it, on a new line, when something else was shown (it was replaced). */
function missing(before: string, whole: string): string {
  if (whole.startsWith(before)) return whole.slice(before.length);
  return before === "" ? whole : `\n${whole}`;
}

import type { Theme } from "../../../terminal/theme.ts";
import { safeText } from "./safe-text.ts";
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

/** Creates the streams of one screen. */
export function createStreams(screen: Screen, theme: Theme): Streams {
  const shown = new Map<string, Shown>();
  let open: keyof Shown | undefined;
  const append = (messageId: string, family: keyof Shown, text: string) => {
    if (text === "") return;
    if (open !== undefined && open !== family) screen.endLine();
    open = family;
    const before = shown.get(messageId) ?? nothing;
    shown.set(messageId, { ...before, [family]: before[family] + text });
    screen.stream(family === "thinking" ? theme.dim(safeText(text)) : safeText(text));
  };
  const complete = (messageId: string, family: keyof Shown, whole: string) => {
    append(messageId, family, missing((shown.get(messageId) ?? nothing)[family], whole));
    shown.set(messageId, { ...(shown.get(messageId) ?? nothing), [family]: "" });
    screen.endLine();
    open = undefined;
  };
  return {
    text: (messageId, text) => append(messageId, "text", text),
    thinking: (messageId, text) => append(messageId, "thinking", text),
    snapshot(messageId, thinking, text) {
      const before = shown.get(messageId) ?? nothing;
      append(messageId, "thinking", missing(before.thinking, thinking));
      append(messageId, "text", missing(before.text, text));
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

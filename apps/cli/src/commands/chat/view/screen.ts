import type { OutputStream } from "../../../terminal/terminal.ts";
import { safeText } from "./safe-text.ts";

/** A growing page: text that streams and lines that stand. Knows where its cursor is, so the two never run together. */
export interface Screen {
  /** Appends text as it comes; a terminal is shown a safe form of it, a pipe gets it as it is. */
  stream(text: string, paint?: (text: string) => string): void;
  /**
   * Prints a line of its own. With a `key`, it replaces the line of that key as long as that is the last one and the
   * stream can move its cursor; else it is a new line.
   */
  line(text: string, key?: string): void;
  /** Ends a streamed line, if one is open. */
  endLine(): void;
}

/** Where the next character goes. Two streams that end at one terminal share one. */
export interface Cursor {
  atLineStart: boolean;
  /** Key of the last line, as long as nothing came after it. */
  lastKey: string | undefined;
}

export const createCursor = (): Cursor => ({ atLineStart: true, lastKey: undefined });

export interface ScreenOptions {
  readonly stream: Pick<OutputStream, "write" | "isTTY">;
  /** Whether the cursor can be moved back. */
  readonly animated: boolean;
  readonly cursor: Cursor;
}

const REPLACE_LAST_LINE = "\u001B[1A\u001B[2K\r";
const asItIs = (text: string) => text;

/** Creates the page on a stream. */
export function createScreen({ stream, animated, cursor }: ScreenOptions): Screen {
  const shown = stream.isTTY ? safeText : asItIs;
  const endLine = () => {
    if (!cursor.atLineStart) stream.write("\n");
    cursor.atLineStart = true;
  };
  return {
    endLine,
    stream(text, paint = asItIs) {
      if (text === "") return;
      stream.write(paint(shown(text)));
      cursor.atLineStart = text.endsWith("\n");
      cursor.lastKey = undefined;
    },
    line(text, key) {
      endLine();
      const replaces = animated && key !== undefined && key === cursor.lastKey;
      stream.write(`${replaces ? REPLACE_LAST_LINE : ""}${text}\n`);
      cursor.lastKey = key;
    },
  };
}

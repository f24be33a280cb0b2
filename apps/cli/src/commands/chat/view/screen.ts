import type { OutputStream } from "../../../terminal/terminal.ts";

/** A growing page: text that streams and lines that stand. Knows where its cursor is, so the two never run together. */
export interface Screen {
  /** Appends text as it comes. */
  stream(text: string): void;
  /**
   * Prints a line of its own. With a `key`, it replaces the line of that key as long as that is the last one and the
   * stream can move its cursor; else it is a new line.
   */
  line(text: string, key?: string): void;
  /** Ends a streamed line, if one is open. */
  endLine(): void;
}

const REPLACE_LAST_LINE = "\u001B[1A\u001B[2K\r";

/** Creates the page on `stream`. */
export function createScreen(stream: Pick<OutputStream, "write">, animated: boolean): Screen {
  let atLineStart = true;
  let lastKey: string | undefined;
  const endLine = () => {
    if (!atLineStart) stream.write("\n");
    atLineStart = true;
  };
  return {
    endLine,
    stream(text) {
      if (text === "") return;
      stream.write(text);
      atLineStart = text.endsWith("\n");
      lastKey = undefined;
    },
    line(text, key) {
      endLine();
      const replaces = animated && key !== undefined && key === lastKey;
      stream.write(`${replaces ? REPLACE_LAST_LINE : ""}${text}\n`);
      lastKey = key;
    },
  };
}

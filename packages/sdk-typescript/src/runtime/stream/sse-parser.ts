/** One dispatched frame of an event stream. */
export interface SseFrame {
  /** What `event:` says; `message` without it. */
  readonly event: string;
  readonly data: string;
  /** What `id:` of this very frame says; `undefined` without one. */
  readonly id: string | undefined;
  /** The last `id:` so far, this frame's included; empty before the first. */
  readonly lastEventId: string;
}

/** Reads an event stream piece by piece. */
export interface SseParser {
  /** The frames that `text` completes. Text may be cut anywhere, between CR and LF too. */
  push(text: string): readonly SseFrame[];
  /** What the last `retry:` said, in milliseconds. */
  readonly retryMs: number | undefined;
}

/** Reads by the rules of the WHATWG (HTML §9.2.6), save that the byte order mark is the text decoder's business. */
export function createSseParser(): SseParser {
  const lines = createLineSplitter();
  const frame = createFrameBuilder();
  const push: SseParser["push"] = (text) => lines.push(text).flatMap((line) => frame.addLine(line) ?? []);
  return {
    push,
    get retryMs() {
      return frame.retryMs;
    },
  };
}

/** Cuts text into lines that end with CR, LF or both; an unfinished line waits for more, in pieces, so that no text is scanned twice. */
function createLineSplitter(): { push(text: string): readonly string[] } {
  let unfinished: string[] = [];
  let afterReturn = false;
  const push = (text: string): readonly string[] => {
    if (text === "") return [];
    const fresh = afterReturn && text.startsWith("\n") ? text.slice(1) : text;
    afterReturn = text.endsWith("\r");
    const [first = "", ...others] = fresh.split(/\r\n|\n|\r/);
    unfinished.push(first);
    if (others.length === 0) return [];
    const whole = unfinished.join("");
    unfinished = [others.pop() as string];
    return [whole, ...others];
  };
  return { push };
}

interface FrameBuilder {
  /** A frame when `line` is the empty one that ends it and there is data. */
  addLine(line: string): SseFrame | undefined;
  readonly retryMs: number | undefined;
}

function createFrameBuilder(): FrameBuilder {
  let event = "";
  let data: string[] = [];
  let id: string | undefined;
  let lastEventId = "";
  let retryMs: number | undefined;

  const setField: Readonly<Record<string, (value: string) => void>> = {
    event: (value) => {
      event = value;
    },
    data: (value) => {
      data.push(value);
    },
    id: (value) => {
      if (!value.includes("\0")) id = value;
    },
    retry: (value) => {
      if (/^\d+$/.test(value)) retryMs = Number(value);
    },
  };
  const dispatch = (): SseFrame | undefined => {
    lastEventId = id ?? lastEventId;
    const frame = { event: event || "message", data: data.join("\n"), id, lastEventId };
    const isEmpty = data.length === 0;
    event = "";
    data = [];
    id = undefined;
    return isEmpty ? undefined : frame;
  };
  const addLine: FrameBuilder["addLine"] = (line) => {
    if (line === "") return dispatch();
    const { name, value } = splitField(line);
    if (Object.hasOwn(setField, name)) setField[name]?.(value);
    return undefined;
  };
  return {
    addLine,
    get retryMs() {
      return retryMs;
    },
  };
}

/** A comment starts with the colon, so its name is empty and nothing knows it. */
function splitField(line: string): { readonly name: string; readonly value: string } {
  const colon = line.indexOf(":");
  if (colon === -1) return { name: line, value: "" };
  const from = line.charAt(colon + 1) === " " ? colon + 2 : colon + 1;
  return { name: line.slice(0, colon), value: line.slice(from) };
}

/** One frame of an event stream, its data as the bytes said it. */
export interface StreamFrame {
  readonly event: string;
  readonly id?: string;
  readonly data: string;
}

/**
 * Frames of an event stream up to its end, clean or not: a killed server ends nothing cleanly. A frame without its
 * closing empty line was not shown. Written apart from the product's own reader, so that both cannot be wrong alike.
 */
export async function* readFrames(body: ReadableStream<Uint8Array>): AsyncGenerator<StreamFrame> {
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for await (const chunk of body) {
      const blocks = (rest + decoder.decode(chunk, { stream: true })).split("\n\n");
      rest = blocks.pop() ?? "";
      for (const block of blocks) {
        const frame = parseFrame(block);
        if (frame) yield frame;
      }
    }
  } catch (error) {
    if (!isBroken(error)) throw error;
  }
}

/** Undici says «terminated» with the socket's error as cause. */
const isBroken = (error: unknown) =>
  error instanceof Error && (error.message === "terminated" || error.name === "AbortError");

function parseFrame(block: string): StreamFrame | undefined {
  const fields = new Map<string, string>();
  for (const line of block.split("\n")) {
    const [, name = "", value = ""] = /^([^:]*):? ?(.*)$/s.exec(line) ?? [];
    const before = fields.get(name);
    fields.set(name, before === undefined ? value : `${before}\n${value}`);
  }
  const data = fields.get("data");
  if (data === undefined) return undefined;
  const id = fields.get("id");
  return { event: fields.get("event") ?? "message", data, ...(id === undefined ? {} : { id }) };
}

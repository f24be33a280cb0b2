import { readStreams } from "@colloquy/repository/vectors";
import { describe, expect, it } from "vitest";
import type { PreparedRequest } from "../http/request.ts";
import type { HttpTransport } from "../http/transport.ts";
import { readFrames } from "./connection.ts";

/** A transport whose one answer arrives in these pieces. */
function transportOf(chunks: readonly string[]): HttpTransport {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(Buffer.from(chunk, "base64"));
      controller.close();
    },
  });
  const response = new Response(body, { headers: { "content-type": "text/event-stream" } });
  return { timeoutMs: 1000, open: async () => response } as Partial<HttpTransport> as HttpTransport;
}

const request = { name: "watch" } as PreparedRequest;
const options = {
  signal: new AbortController().signal,
  idleTimeoutMs: 1000,
  onOpen: () => undefined,
  onRetry: () => undefined,
};

describe("readFrames", () => {
  it.each(readStreams("sse"))("$id", async ({ chunks, frames }) => {
    const got = await Array.fromAsync(readFrames(transportOf(chunks), request, options));
    expect(got.map(({ event, data, lastEventId }) => ({ event, data, lastEventId }))).toEqual(frames);
  });
});

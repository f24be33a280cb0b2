import { readStreams } from "@colloquy/repository/vectors";
import { describe, expect, it } from "vitest";
import type { PreparedRequest } from "../http/request.ts";
import { createHttpTransport } from "../http/transport.ts";
import { readFrames } from "./connection.ts";
import type { SseFrame } from "./sse-parser.ts";

/** A response that arrives in these pieces. */
function responseOf(chunks: readonly string[]): Response {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(Buffer.from(chunk, "base64"));
      controller.close();
    },
  });
  return new Response(body, { headers: { "content-type": "text/event-stream" } });
}

const request: PreparedRequest = {
  method: "GET",
  name: "watch",
  target: "/watch",
  headers: new Headers(),
  body: undefined,
  refusals: {},
};
const options = {
  signal: new AbortController().signal,
  idleTimeoutMs: 1000,
  onOpen: () => undefined,
  onRetry: () => undefined,
};

async function framesOf(chunks: readonly string[]): Promise<readonly SseFrame[]> {
  const service = { environment: "HARBOUR" };
  const transport = createHttpTransport(service, {
    baseUrl: "http://127.0.0.1",
    fetch: async () => responseOf(chunks),
  });
  const frames: SseFrame[] = [];
  for await (const frame of readFrames(transport, request, options)) frames.push(frame);
  return frames;
}

describe("readFrames", () => {
  it.each(readStreams("sse"))("$id", async ({ chunks, frames }) => {
    const got = await framesOf(chunks);
    expect(got.map(({ event, data, lastEventId }) => ({ event, data, lastEventId }))).toEqual(frames);
  });
});

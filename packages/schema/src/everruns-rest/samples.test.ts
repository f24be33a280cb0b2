import type { HttpOperation, SseOperation } from "@colloquy/define";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { samples } from "../../../../tests/support/samples.ts";
import { problemSchema } from "./errors.ts";
import { eventSchema } from "./messages/events/index.ts";
import { messageSchema } from "./messages/message.ts";
import { coreOperations, everrunsRestProtocol } from "./protocol.ts";

interface Exchange {
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly query?: object;
    readonly body?: unknown;
  };
  readonly response: {
    readonly status: number;
    readonly headers: Record<string, string>;
    readonly body?: unknown;
  };
}

const exchanges = samples("everruns-rest", ".json");
const streams = samples("everruns-rest", ".txt");
/** Bodies that are not ours: the oldest server's error shape. */
const foreign = new Set(["error.legacy-flat.json"]);

describe.skipIf(exchanges.length === 0)("sample exchanges", () => {
  it.each(exchanges.filter(({ name }) => !foreign.has(name)))("$name fits its operation", ({ text }) => {
    const { request, response }: Exchange = JSON.parse(text);
    const operation = operationOf(request);
    if (request.body !== undefined) {
      const schema = operation.kind === "http" ? operation.body?.schema : undefined;
      if (schema) expectWhole(schema, request.body);
    }
    expect(operation.responses[response.status], `status ${response.status} is declared`).toBeDefined();
    const schema = responseSchema(operation, response);
    if (schema) expectWhole(schema, response.body);
  });

  it("covers every core operation but the stream", () => {
    const sampled = new Set(
      exchanges
        .filter(({ name }) => !foreign.has(name))
        .map(({ text }) => operationOf(JSON.parse(text).request).id),
    );
    const missing = coreOperations.filter(({ id }) => !sampled.has(id) && id !== "stream_sse");
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  it("exports messages, one per line", () => {
    const file = exchanges.find(({ name }) => name === "sessions.export.json");
    const lines: string[] = JSON.parse(file?.text ?? "")
      .response.body_text.trimEnd()
      .split("\n");
    for (const line of lines) expectWhole(messageSchema, JSON.parse(line));
    expect(lines.length).toBe(2);
  });
});

describe.skipIf(streams.length === 0)("sample streams", () => {
  it.each(streams)("$name has only frames of the stream", ({ text }) => {
    const operation = everrunsRestProtocol.operations.find((candidate) => candidate.kind === "sse");
    const frames = framesOf(text);
    expect(frames[0]?.event).toBe("connected");
    for (const frame of frames) {
      const control = operation?.controlFrames.find(({ event }) => event === frame.event);
      expectWhole(control?.schema ?? eventSchema, frame.data);
      if (control === undefined) expect(frame.data).toMatchObject({ type: frame.event });
    }
  });
});

const expectWhole = (schema: z.ZodType, body: unknown) => expect(schema.parse(body)).toEqual(body);

function operationOf({ method, path }: Exchange["request"]): HttpOperation | SseOperation {
  const found = everrunsRestProtocol.operations.find(
    (operation) => operation.method === method && pattern(operation.path).test(path),
  );
  if (found === undefined) throw new Error(`No operation for ${method} ${path}`);
  return found;
}

const pattern = (path: string) => new RegExp(`^${path.replaceAll(/\{\w+\}/g, "[^/]+")}$`);

function responseSchema(
  operation: HttpOperation | SseOperation,
  { status, body, headers }: Exchange["response"],
) {
  if (headers["content-type"] === "application/problem+json") return problemSchema;
  return body === undefined ? undefined : operation.responses[status]?.body?.schema;
}

function framesOf(text: string) {
  const blocks = text.split("\n\n").map((block) => block.split("\n"));
  return blocks
    .map((lines) => ({ event: member(lines, "event"), data: member(lines, "data") }))
    .filter(({ event }) => event !== undefined)
    .map(({ event, data }) => ({ event, data: JSON.parse(data ?? "") as unknown }));
}

const member = (lines: readonly string[], name: string) =>
  lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);

import {
  type Agent,
  createDemoAgent,
  createEverrunsRest,
  createMemoryStore,
  createServer,
  type ServerOptions,
  silentLogger,
} from "@colloquy/server";

type Timing = Parameters<typeof createEverrunsRest>[1];

/** A server that speaks everruns REST on a free port, and a client of it. */
export interface Everruns {
  readonly origin: string;
  readonly close: () => Promise<void>;
  /** Sends JSON, or nothing; returns status, headers and the body as JSON or text. */
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>;
  stream(path: string): Promise<EventReader>;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  /** Empty when the reply is not one JSON value. `id` is there on what has one. */
  readonly body: { readonly id: string; readonly [member: string]: unknown };
  readonly text: string;
}

export interface StreamFrame {
  readonly event: string;
  readonly id: string | undefined;
  readonly data: Record<string, unknown>;
}

export interface Chunk {
  readonly text: string;
  readonly at: number;
}

/** Reads an event stream. */
export interface EventReader {
  readonly response: Response;
  readonly seen: readonly StreamFrame[];
  /** Chunks as they came and when, for what depends on them. */
  readonly chunks: readonly Chunk[];
  /** Everything up to the first frame that fits, which is the last of the result. */
  until(fits: (frame: StreamFrame) => boolean): Promise<readonly StreamFrame[]>;
  untilEvent(event: string): Promise<readonly StreamFrame[]>;
  /** Resolves with all frames when the server has ended the stream. */
  ended(): Promise<readonly StreamFrame[]>;
  close(): Promise<void>;
}

export async function startEverruns(
  options: Partial<ServerOptions> = {},
  timing: Timing = {},
): Promise<Everruns> {
  const agent: Agent = options.agent ?? createDemoAgent({ pauseMs: 0 });
  const server = await createServer({
    store: createMemoryStore(),
    log: silentLogger,
    port: 0,
    timeouts: { drainMs: 50, closeMs: 200 },
    ...options,
    agent,
    endpoints: [(context) => createEverrunsRest(context, { batchMs: 0, pauseMs: 20, ...timing })],
  });
  return {
    origin: server.origin,
    close: () => server.close(),
    call: (method, path, body, headers) => call(server.origin, method, path, body, headers),
    stream: async (path) => readEvents(await fetch(server.origin + path)),
  };
}

async function call(
  origin: string,
  method: string,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Reply> {
  const json = body === undefined ? {} : { "content-type": "application/json" };
  const response = await fetch(origin + path, {
    method,
    headers: { ...json, ...headers },
    ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.includes("json") && !text.includes("\n{");
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: isJson && text !== "" ? JSON.parse(text) : { id: "" },
  };
}

function readEvents(response: Response): EventReader {
  const seen: StreamFrame[] = [];
  const chunks: Chunk[] = [];
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) throw new Error("The reply has no body.");
  const source = reader;
  let rest = "";
  let over = false;

  async function more(): Promise<void> {
    const { done, value = "" } = await source.read();
    over = done;
    chunks.push({ text: value, at: performance.now() });
    const blocks = (rest + value).split("\n\n");
    rest = blocks.pop() ?? "";
    for (const block of blocks) if (!block.startsWith(":")) seen.push(frameOf(block));
  }

  async function until(fits: (frame: StreamFrame) => boolean) {
    for (let next = 0; ; next += 1) {
      while (seen.length <= next && !over) await more();
      const frame = seen[next];
      if (!frame) throw new Error(`The stream ended after ${seen.map(({ event }) => event).join(", ")}.`);
      if (fits(frame)) return seen.slice(0, next + 1);
    }
  }

  return {
    response,
    seen,
    chunks,
    until,
    untilEvent: (event) => until((frame) => frame.event === event),
    async ended() {
      while (!over) await more();
      return seen;
    },
    close: () => reader.cancel(),
  };
}

function frameOf(block: string): StreamFrame {
  const lines = block.split("\n");
  const member = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
  return { event: member("event") ?? "", id: member("id"), data: JSON.parse(member("data") ?? "null") };
}

/** A message of plain text. */
export const text = (words: string) => ({ message: { content: [{ type: "text", text: words }] } });

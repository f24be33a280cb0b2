import { readFileSync } from "node:fs";
import { clientFrameSchema } from "@colloquy/schema/chucky-ws";
import type { KnownEvent, Settings } from "@colloquy/schema/session";
import type { ConnectionCommand } from "@colloquy/session";
import {
  chuckyWsClient,
  chuckyWsServer,
  dialects,
  initialClientEncodeState,
  initialClientState,
  initialDecodeState,
  recordDisconnect,
} from "@colloquy/session/chucky-ws";
import { describe, expect, it } from "vitest";

const exchanges = new URL("../../../../schema/test/fixtures/chucky-ws/exchanges/", import.meta.url);
const start = initialDecodeState({ now: 0, promptConnection: false });

const settings: Settings = {
  model: "demo",
  systemPrompt: "Be brief.",
  maxTurns: 4,
  maxBudgetUsd: 0.5,
  tools: [
    { name: "crane", description: "Tells.", inputSchema: { type: "object" }, executor: "client" },
    {
      name: "desk",
      description: "Asks.",
      inputSchema: { type: "object" },
      executor: "client",
      server: "office",
    },
  ],
  allowedTools: ["crane"],
  disallowedTools: ["rm"],
  native: { "chucky-ws": { betas: ["x"], permissionMode: "plan" } },
};

/** What the server understands of what the client writes. */
function understood(commands: readonly ConnectionCommand[], dialect: (typeof dialects)[number]) {
  let client = initialClientEncodeState(dialect);
  let server = start;
  return commands.flatMap((command) => {
    const written = chuckyWsClient.encode(client, command);
    client = written.state;
    return written.frames.flatMap((frame) => {
      expect(clientFrameSchema.parse(frame)).toEqual(frame);
      const decoded = chuckyWsServer.decode(server, JSON.parse(JSON.stringify(frame)));
      expect(decoded.diagnostics).toEqual([]);
      server = decoded.state;
      return decoded.commands;
    });
  });
}

describe.each(dialects)("encode in %s", (dialect) => {
  const open: ConnectionCommand = { type: "session.open", settings };
  const send: ConnectionCommand = {
    type: "message.send",
    content: [{ type: "text", text: "hello" }],
    whenBusy: "queue",
  };

  it("is understood as it was meant", () => {
    const resolve: ConnectionCommand = {
      type: "tool.resolve",
      callId: "c1",
      outcome: { status: "error", content: [{ type: "text", text: "no such crane" }] },
    };
    const end: ConnectionCommand = { type: "input.end", when: "drained", announce: true };
    expect(understood([open, send, resolve, end], dialect)).toEqual([open, send, resolve, end]);
  });

  it("resumes and forks", () => {
    const sessionId = "7b1f6c2e-58c4-4f0b-9a6e-0d3f5a1c9e42";
    const fork: ConnectionCommand = {
      type: "session.open",
      settings: {},
      sessionId,
      fork: true,
      keepUpTo: "m",
    };
    expect(understood([fork], dialect)).toEqual([fork]);
  });

  it("interrupts by leaving", () => {
    const written = chuckyWsClient.encode(initialClientEncodeState(dialect), {
      type: "turn.interrupt",
      reason: "user",
    });
    expect(written).toMatchObject({ frames: [{ type: "control" }], close: { code: 1000 } });
  });
});

describe("decode", () => {
  const read = (frames: readonly unknown[]) => {
    let state = initialClientState(0);
    return frames.flatMap((frame) => {
      const decoded = chuckyWsClient.decode(state, frame);
      state = decoded.state;
      return [...decoded.events, ...decoded.diagnostics.map(({ code }) => ({ type: code }))];
    });
  };
  const typesOf = (frames: readonly unknown[]) => read(frames).map(({ type }) => type);
  const sample = (name: string) =>
    readFileSync(new URL(name, exchanges), "utf8")
      .trimEnd()
      .split("\n")
      .map((line): { readonly dir: string; readonly frame?: unknown } => JSON.parse(line))
      .flatMap(({ dir, frame }) => (dir === "s>c" && frame !== undefined ? [frame] : []));

  it("reads the sample with a tool", () => {
    expect(typesOf(sample("session-with-tool.jsonl"))).toEqual(
      `session.created message.added turn.started message.started
       thinking.delta thinking.completed message.delta message.completed tool.requested
       tool.completed message.started message.delta message.completed turn.completed`.split(/\s+/),
    );
  });

  it("reads the flat sample, whose call has another id than its use", () => {
    const events = read(sample("flat-dialect-with-tool.jsonl")) as KnownEvent[];
    const asked = events.filter((event) => event.type === "tool.requested");
    expect(asked).toMatchObject([{ callId: "call_01", name: "get_weather", executor: "client" }]);
    expect(events.at(-1)).toMatchObject({
      type: "turn.completed",
      text: "It is 18 degrees and clear in Lisbon.",
    });
  });

  it("reads the stateless sample", () => {
    expect(read(sample("stateless-prompt.jsonl")).at(-1)).toMatchObject({
      type: "turn.completed",
      text: "pong",
    });
  });

  it("tells an error and a malformed frame as diagnostics, and nothing of an unknown one", () => {
    const error = { type: "error", payload: { code: "SESSION_ERROR", message: "no such session" } };
    expect(typesOf([error, { type: "pong", payload: { timestamp: "now" } }, { type: "billing" }])).toEqual([
      "session-error",
      "invalid-type",
    ]);
  });
});

describe("recordDisconnect", () => {
  it("interrupts the running turn, and nothing without one", () => {
    const started = chuckyWsClient.decode(initialClientState(0), {
      type: "sdk_message",
      payload: { type: "assistant", subtype: "text", text: "Let me" },
    });
    const left = recordDisconnect({ ...started.state, now: 70 });
    expect(left.events).toMatchObject([
      { type: "turn.interrupted", reason: "user", rounds: 1, toolCalls: 0, durationMs: 70 },
    ]);
    expect(recordDisconnect(left.state).events).toEqual([]);
  });
});

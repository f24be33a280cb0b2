import { loafRpcProtocol, serverFrameSchema } from "@colloquy/schema/loaf-rpc";
import { isEphemeral, type KnownEvent, type ToolOutcome } from "@colloquy/schema/session";
import { check, createMonitor, fold, initialState, reduce, snapshotOf, textOf } from "@colloquy/session";
import {
  initialClientState,
  initialServerState,
  loafRpcClient,
  loafRpcServer,
} from "@colloquy/session/loaf-rpc";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conversationLog } from "../../../test/conversation-log.ts";
import { legalLog } from "../../../test/legal-log.ts";
import { loafFacts } from "../../../test/loaf-facts.ts";
import { turnLog } from "../../../test/turn-log.ts";

const wholeTurns = fc.oneof(turnLog, conversationLog);
const anyLog = fc.oneof(legalLog, wholeTurns);

/** Encodes a log, on a connection that has shown nothing. */
function encodeAll(log: readonly KnownEvent[]) {
  let state = initialServerState(0, loafFacts);
  const frames = log.flatMap((event) => {
    const encoded = loafRpcServer.encode(state, event);
    state = encoded.state;
    return [...encoded.frames];
  });
  return { state, frames };
}

/** What a client makes of the frames of a log. */
function readAll(log: readonly KnownEvent[]): KnownEvent[] {
  let state = initialClientState(0);
  return encodeAll(log).frames.flatMap((frame) => {
    const decoded = loafRpcClient.decode(state, JSON.parse(JSON.stringify(frame)));
    expect(decoded.diagnostics).toEqual([]);
    state = decoded.state;
    return [...decoded.events];
  });
}

/** Pieces of a kind that follow each other are one, as no reader can tell them apart. */
interface Item {
  readonly kind: string;
  readonly told: unknown;
}

type Told = {
  readonly [T in KnownEvent["type"]]?: (event: Extract<KnownEvent, { readonly type: T }>) => readonly Item[];
};
const item = (kind: string, told: unknown = true): readonly Item[] => [{ kind, told }];

/** What remains of the events that tell the story, once the named losses are taken away. */
const told: Told = {
  "session.created": ({ sessionId, settings }) =>
    item("session", [sessionId, settings.model ?? loafFacts.model.selectedModel]),
  "message.added": ({ message }) => item("user", textOf(message.content)),
  "turn.started": ({ turnId }) => item("turn", turnId),
  "turn.steered": ({ turnId }) => item("steer", turnId),
  "thinking.delta": ({ text }) => item("thought", text),
  "message.delta": ({ text }) => item("answer", text),
  "tool.requested": () => item("tools"),
  "turn.completed": ({ turnId }) => item("completed", turnId),
  "turn.failed": ({ turnId, failure }) => item("failed", [turnId, failure.message]),
  "turn.interrupted": ({ turnId }) => item("interrupted", turnId),
};
const glued: ReadonlySet<string> = new Set(["thought", "answer", "tools"]);

function storyOf(log: readonly KnownEvent[]): readonly Item[] {
  const story: Item[] = [];
  for (const event of log) {
    const tell = told[event.type] as ((event: KnownEvent) => readonly Item[]) | undefined;
    for (const next of tell?.(event) ?? []) {
      const last = story.at(-1);
      if (last?.kind !== next.kind || !glued.has(next.kind)) story.push(next);
      else
        story[story.length - 1] = {
          kind: next.kind,
          told: next.kind === "tools" || `${String(last.told)}${String(next.told)}`,
        };
    }
  }
  return story;
}

/** Calls with their outcomes; those of a round come in any order. */
function callsOf(log: readonly KnownEvent[]): readonly string[] {
  const inputs = new Map(
    log.flatMap((event) => (event.type === "tool.requested" ? [[event.callId, event.input] as const] : [])),
  );
  const calls = log.flatMap((event) =>
    event.type === "tool.completed"
      ? [JSON.stringify([event.callId, event.name, inputs.get(event.callId), resultOf(event.outcome)])]
      : [],
  );
  return calls.toSorted();
}

function resultOf({ status, content, value, error }: ToolOutcome) {
  const text = textOf(content);
  return {
    ok: status === "success",
    result: value ?? text,
    ...(status !== "success" && { error: error ?? text }),
  };
}

/** Everything that was said in each turn. */
function answersOf(log: readonly KnownEvent[]): readonly string[] {
  const answers = new Map<string, string>();
  for (const event of log) {
    if (event.type === "turn.started") answers.set(event.turnId, "");
    if (event.type === "message.completed")
      answers.set(event.turnId, (answers.get(event.turnId) ?? "") + textOf(event.content));
  }
  return [...answers.values()];
}

describe("client after server", () => {
  it("gives the neutral events back, but for the named losses", () => {
    fc.assert(
      fc.property(wholeTurns, (log) => {
        const read = readAll(log);
        expect(storyOf(read)).toEqual(storyOf(log));
        expect(callsOf(read)).toEqual(callsOf(log));
        expect(answersOf(read)).toEqual(answersOf(log));
      }),
    );
  });

  it("reads any legal log into a log in which every event is legal", () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        let state = initialState;
        for (const event of readAll(log)) {
          expect(check(state, event), JSON.stringify(event)).toBeUndefined();
          state = reduce(state, event);
        }
      }),
    );
  });

  it("says the same again when what was read is said again", () => {
    fc.assert(
      fc.property(wholeTurns, (log) => {
        const once = readAll(log);
        // A turn that shows nothing before it fails does not show its prompt either (§9.1); that is a named loss.
        fc.pre(once.every((event) => event.type !== "turn.failed" || event.rounds > 0));
        expect(storyOf(readAll(once))).toEqual(storyOf(once));
        expect(callsOf(readAll(once))).toEqual(callsOf(once));
      }),
    );
  });

  it("tells the whole answer to a slow reader, who gets a snapshot for the pieces it missed", () => {
    fc.assert(
      fc.property(wholeTurns, fc.nat(60), fc.nat(20), (log, from, length) => {
        expect(answersOf(readAll(withGap(log, from, from + length)))).toEqual(answersOf(log));
      }),
    );
  });
});

/** The log as it is delivered when a reader was slow between two places. */
function withGap(log: readonly KnownEvent[], from: number, to: number): KnownEvent[] {
  const snapshot = snapshotOf(fold(initialState, log.slice(0, to)));
  const missed = log.slice(from, to).filter((event) => !isEphemeral(event));
  return [...log.slice(0, from), ...missed, ...(snapshot ? [snapshot] : []), ...log.slice(to)];
}

describe("server frames", () => {
  it("fit the contract, whatever the log", () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        for (const frame of encodeAll(log).frames)
          expect(serverFrameSchema.parse(frame)).toStrictEqual(JSON.parse(JSON.stringify(frame)));
      }),
    );
  });

  it("come in the order of the protocol, and end no turn twice", () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const monitor = createMonitor(loafRpcProtocol.order);
        const { frames } = encodeAll(log);
        expect(frames.flatMap((frame) => monitor.observe("serverToClient", frame))).toEqual([]);
        const running = fold(initialState, log).turn !== undefined;
        expect(monitor.end().map(({ code }) => code)).toEqual(running ? ["cut-off"] : []);
      }),
    );
  });

  it("are the same for the same events from the same state, and past events change nothing", () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const { state, frames } = encodeAll(log);
        expect(encodeAll(log).frames).toEqual(frames);
        const past = log.filter((event) => !isEphemeral(event));
        expect(past.flatMap((event) => loafRpcServer.encode(state, event).frames)).toEqual([]);
      }),
    );
  });

  it("go on from any state, also one that was written down, as if nothing had happened", () => {
    fc.assert(
      fc.property(wholeTurns, fc.nat(), (log, choice) => {
        const cut = choice % (log.length + 1);
        const { state, frames } = encodeAll(log.slice(0, cut));
        let rest = JSON.parse(JSON.stringify(state)) as typeof state;
        const after = log.slice(cut).flatMap((event) => {
          const encoded = loafRpcServer.encode(rest, event);
          rest = encoded.state;
          return [...encoded.frames];
        });
        expect([...frames, ...after]).toEqual(encodeAll(log).frames);
      }),
    );
  });

  it("of two sessions keep apart, but for the count of lines", () => {
    const other = "01a194ee-2f31-7d7f-a018-96fd9e562e13";
    fc.assert(
      fc.property(turnLog, (log) => {
        const twin = log.flatMap((event) => [event, { ...event, sessionId: other }]);
        const numbered = (frames: readonly unknown[]) =>
          JSON.stringify(frames).replaceAll(/"message":\{"id":\d+/g, '"message":{"id":0');
        const of = (id: string) => encodeAll(twin).frames.filter((frame) => sessionOf(frame) === id);
        expect(numbered(of(other)).replaceAll(other, sessionOf(of(sessionIdOf(log))[0]))).toBe(
          numbered(of(sessionIdOf(log))),
        );
      }),
    );
  });
});

const sessionIdOf = (log: readonly KnownEvent[]): string => log[0]?.sessionId ?? "";

/** The session of an event about turns; changes of the process are about all. */
function sessionOf(frame: unknown): string {
  const { type, payload } = (frame as { params: { type: string; payload: { session_id?: string } } }).params;
  return type === "state.changed" ? "" : (payload.session_id ?? "");
}

import type { ConnectionMeaning, EndInput, OpenSession } from "@colloquy/session";
import {
  chuckyWsServer,
  closeFrame,
  errorFrame,
  initialDecodeState,
  readyFrame,
  refusalFrame,
  type ServerDecodeState,
} from "@colloquy/session/chucky-ws";
import { v7 } from "uuid";
import type { Principal } from "../../auth.ts";
import type { CommandResult, Refusal, Session } from "../../engine/engine.ts";
import type { EndpointContext } from "../endpoint.ts";
import { readJson } from "../json-text.ts";
import { type Ending, ending, faultEnding, oversizeEnding, shutdownEnding } from "./endings.ts";
import type { Line } from "./line.ts";
import { openSession } from "./open-session.ts";
import { createOwnTurns } from "./own-turns.ts";
import type { Presence } from "./presence.ts";
import { createShow, type Show } from "./show.ts";
import { type Handshake, identify } from "./token.ts";

export interface ConnectionOptions {
  readonly context: EndpointContext;
  readonly presence: Presence;
  readonly handshake: Handshake;
  readonly line: Line;
}

/** One client, from its upgrade to its close. */
export interface Connection {
  /** Says who is welcome; to be called first. */
  start(): Promise<void>;
  /** One frame. Frames are handed over one after another. */
  receive(data: Buffer): Promise<void>;
  /** Sends something harmless to a Python client that has heard nothing for long (§8). */
  keepAwake(): void;
  /** Ends the connection from this side. */
  end(ending: Ending): void;
  /** The socket is gone. */
  gone(): void;
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

export function createConnection({ context, presence, handshake, line }: ConnectionOptions): Connection {
  const { engine, limits, log } = context;
  const own = createOwnTurns();
  let decoding: ServerDecodeState = initialDecodeState({
    now: 0,
    promptConnection: handshake.promptConnection,
  });
  let principal: Principal = { id: "anonymous", authenticated: false };
  let session: Session | undefined;
  let show: Show | undefined;
  let draining: EndInput | undefined;
  let entered = false;
  let left = false;

  async function start(): Promise<void> {
    const identity = await identify(handshake, context.authenticate);
    if (!identity.ok) return line.end(ending("AUTHENTICATION_ERROR", identity.message));
    principal = identity.principal;
    decoding = { ...decoding, token: identity.claims };
    line.send(readyFrame);
  }

  async function receive(data: Buffer): Promise<void> {
    if (line.ended) return;
    if (data.length > limits.frameBytes) return line.end(oversizeEnding(limits.frameBytes));
    const text = textOf(data);
    const json = text === undefined ? notText : readJson(text, limits.jsonDepth);
    if (json.ok) return understand(json.value);
    line.send(refusalFrame([{ code: "invalid_json", path: [], message: json.message }]));
  }

  async function understand(frame: unknown): Promise<void> {
    const step = chuckyWsServer.decode({ ...decoding, now: Date.now() }, frame);
    decoding = step.state;
    for (const reply of step.replies) line.send(reply);
    if (step.diagnostics.length > 0)
      log.info(
        { protocol: "chucky-ws", sessionId: session?.id, diagnostics: step.diagnostics },
        "a frame was refused",
      );
    for (const meaning of step.meanings) {
      if (!line.ended) await obey(meaning);
    }
  }

  async function obey(meaning: ConnectionMeaning): Promise<void> {
    if (meaning.type === "session.open") return open(meaning);
    if (meaning.type === "input.end") return endInput(meaning);
    if (!session) throw new Error("A command came before its session; the codec lets none through.");
    if (decoding.dialect) show?.speak(decoding.dialect);
    const command =
      meaning.type === "message.send" ? { ...meaning, messageId: meaning.messageId ?? v7() } : meaning;
    if (command.type === "message.send") own.add(command.messageId);
    const result = await session.execute(command);
    if (command.type === "message.send" && (!result.ok || result.delivery === "duplicate"))
      own.drop(command.messageId);
    if (!result.ok) refuse(command, result);
    endIfDrained();
  }

  async function open(meaning: OpenSession): Promise<void> {
    const opening = await openSession(meaning, { engine, principal, presence });
    if (!opening.ok) return line.end(opening.ending);
    session = opening.session;
    if (left) return;
    if (!presence.enter(session.id)) return line.end(tooManyConnections);
    entered = true;
    show = createShow({
      session,
      outbox: line.outbox,
      clientTools: clientToolsOf(meaning),
      partial: decoding.options.includePartialMessages ?? false,
      seen(event) {
        own.see(event);
        endIfDrained();
      },
      slow: line.watchSlowness,
      ended: (why) => (why ? line.end(why) : line.finish()),
    });
    line.onDrained(show.resume);
    // A session of one prompt is not announced (§3.2, the stateless sample): its `result` is.
    if (!decoding.ended) show.greet();
  }

  /** `end_input` waits for the turns this connection asked for; `close` stops the one that runs (§6 step 7). */
  async function endInput(meaning: EndInput): Promise<void> {
    if (meaning.when === "drained") {
      draining = meaning;
      return endIfDrained();
    }
    if (session) await withdraw(session);
    line.finish();
  }

  async function withdraw(from: Session): Promise<void> {
    if (own.waiting > 0 && presence.count(from.id) === (left ? 0 : 1))
      await from.execute({ type: "queue.clear" });
    if (own.running !== undefined)
      await from.execute({ type: "turn.interrupt", turnId: own.running, reason: "user" });
  }

  function endIfDrained(): void {
    if (!draining || !own.none || line.ended) return;
    if (draining.announce) line.send(closeFrame);
    line.finish();
  }

  function refuse(
    command: ConnectionMeaning,
    { refusal, message }: Extract<CommandResult, { ok: false }>,
  ): void {
    log.info({ protocol: "chucky-ws", sessionId: session?.id, command: command.type, refusal }, message);
    if (silent.has(refusal)) return;
    if (refusal === "draining") line.end(shutdownEnding);
    else line.send(errorFrame(codes[refusal] ?? "SESSION_ERROR", message));
  }

  return {
    start,
    receive,
    keepAwake() {
      if (decoding.dialect === "python" && session?.state.turn && !line.ended) show?.inform();
    },
    end: line.end,
    gone() {
      show?.cancel();
      if (session && entered) presence.leave(session.id);
      left = true;
    },
  };
}

export const fault = (error: unknown, { context, line }: ConnectionOptions): void => {
  context.log.error({ protocol: "chucky-ws", err: error }, "a connection failed");
  line.end(faultEnding);
};

const tooManyConnections = ending("CONCURRENCY_LIMIT", "This session has as many connections as it may.");
const notText = { ok: false, message: "The frame is not UTF-8 text." } as const;

function textOf(data: Buffer): string | undefined {
  try {
    return utf8.decode(data);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Tool results nobody waits for are ignored (§6.2), as is an interruption that comes too late. */
const silent: ReadonlySet<Refusal> = new Set(["unknown_call", "not_waiting", "not_running"]);
const codes: Partial<Record<Refusal, string>> = { queue_full: "RATE_LIMIT", busy: "RATE_LIMIT" };

/** A connection that names client tools is asked for those; one that names none, for all. */
function clientToolsOf({ settings }: OpenSession): ReadonlySet<string> | undefined {
  const tools = (settings.tools ?? []).filter(({ executor }) => executor === "client");
  return tools.length > 0 ? new Set(tools.map(({ name }) => name)) : undefined;
}

import { toolWaitMs } from "@colloquy/schema/chucky-ws";
import type { ConnectionCommand, OpenSession } from "@colloquy/session";
import {
  chuckyWsServer,
  initialDecodeState,
  readyFrame,
  refusalFrame,
  type ServerDecodeState,
} from "@colloquy/session/chucky-ws";
import type { Principal } from "../../auth.ts";
import type { EndpointContext } from "../endpoint.ts";
import { readJson } from "../json-text.ts";
import { type Ending, ending, oversizeEnding } from "./endings.ts";
import type { Line } from "./line.ts";
import { openSession } from "./open-session.ts";
import { createParticipation, type Participation } from "./participation.ts";
import type { Presence } from "./presence.ts";
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

export function createConnection({ context, presence, handshake, line }: ConnectionOptions): Connection {
  const { engine, limits, log } = context;
  const { promptConnection } = handshake;
  let decoding: ServerDecodeState = initialDecodeState({ now: 0, promptConnection });
  let principal: Principal = { id: "anonymous", authenticated: false };
  let part: Participation | undefined;
  let left = false;

  async function understand(frame: unknown): Promise<void> {
    const step = chuckyWsServer.decode({ ...decoding, now: Date.now() }, frame);
    decoding = step.state;
    for (const reply of step.frames) line.send(reply);
    if (step.diagnostics.length > 0)
      log.info({ protocol: "chucky-ws", diagnostics: step.diagnostics }, "a frame was refused");
    for (const command of step.commands) {
      if (!line.ended) await follow(command);
    }
  }

  async function follow(command: ConnectionCommand): Promise<void> {
    if (command.type === "session.open") return open(command);
    if (command.type === "input.end") return part ? part.end(command) : line.finish();
    if (!part) throw new Error("A command came before its session; the codec lets none through.");
    if (decoding.dialect) part.speak(decoding.dialect);
    await part.obey(command);
  }

  async function open(command: OpenSession): Promise<void> {
    const opening = await openSession(command, { engine, principal, presence });
    if (!opening.ok) return line.end(opening.ending);
    const { session } = opening;
    if (!presence.enter(session.id)) return line.end(tooManyConnections);
    const clientTools = clientToolsOf(command);
    const partial = decoding.options.includePartialMessages ?? false;
    const { toolAnswerMs = toolWaitMs } = limits;
    part = createParticipation({ session, line, presence, log, clientTools, partial, toolAnswerMs });
    if (left) part.leave();
    // A session of one prompt is not announced (§3.2, the stateless sample): its `result` is.
    if (!decoding.ended) part.greet();
  }

  return {
    async start() {
      const identity = await identify(handshake, context.authenticate);
      if (!identity.ok) return line.end(ending("AUTHENTICATION_ERROR", identity.message));
      principal = identity.principal;
      decoding = { ...decoding, token: identity.claims };
      line.send(readyFrame);
    },
    async receive(data) {
      if (line.ended) return;
      if (data.length > limits.frameBytes) return line.end(oversizeEnding(limits.frameBytes));
      const json = readJson(data, limits.jsonDepth);
      if (json.ok) return understand(json.value);
      line.send(refusalFrame([{ code: "invalid_json", path: [], message: json.message }]));
    },
    keepAwake() {
      if (decoding.dialect === "python" && !line.ended) part?.inform();
    },
    end: (why) => line.end(why),
    gone() {
      left = true;
      part?.leave();
    },
  };
}

const tooManyConnections = ending("CONCURRENCY_LIMIT", "This session has as many connections as it may.");

/** A connection that names client tools is asked for those; one that names none, for all. */
function clientToolsOf({ settings }: OpenSession): ReadonlySet<string> | undefined {
  const tools = (settings.tools ?? []).filter(({ executor }) => executor === "client");
  return tools.length > 0 ? new Set(tools.map(({ name }) => name)) : undefined;
}

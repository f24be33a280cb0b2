import { type KnownServerFrame, toolWaitMs } from "@colloquy/schema/chucky-ws";
import type { ConnectionCommand, OpenSession } from "@colloquy/session";
import {
  chuckyWsServer,
  initialDecodeState,
  readyFrame,
  refusalFrame,
  type ServerDecodeState,
} from "@colloquy/session/chucky-ws";
import type { Principal } from "../../auth.ts";
import type { ConnectionHandler, FrameWriter } from "../../transports/connection.ts";
import type { ConnectionCounter } from "../../transports/connection-counter.ts";
import { readJson } from "../../transports/json-text.ts";
import type { EndpointContext } from "../endpoint.ts";
import { closeReason } from "./errors.ts";
import { openSession } from "./open-session.ts";
import { createParticipation, type Participation } from "./participation.ts";
import { type Handshake, identify } from "./principal.ts";

export interface ConnectionOptions {
  readonly context: EndpointContext;
  readonly counter: ConnectionCounter;
  readonly handshake: Handshake;
  readonly writer: FrameWriter;
}

/** Silence after which a Python client is sent something harmless (§8). */
const longQuietMs = 240_000;

/** One client, from its upgrade to its close. */
export function createConnection({
  context,
  counter,
  handshake,
  writer,
}: ConnectionOptions): ConnectionHandler {
  const { engine, limits, log } = context;
  const { promptConnection } = handshake;
  let decoding: ServerDecodeState = initialDecodeState({ now: 0, promptConnection });
  let principal: Principal = { id: "anonymous", authenticated: false };
  let part: Participation | undefined;
  let left = false;
  const send = (frame: KnownServerFrame) => writer.send(JSON.stringify(frame));

  async function understand(frame: unknown): Promise<void> {
    const step = chuckyWsServer.decode({ ...decoding, now: Date.now() }, frame);
    decoding = step.state;
    for (const reply of step.frames) send(reply);
    if (step.diagnostics.length > 0)
      log.info({ protocol: "chucky-ws", diagnostics: step.diagnostics }, "a frame was refused");
    for (const command of step.commands) {
      if (!writer.ended) await follow(command);
    }
  }

  async function follow(command: ConnectionCommand): Promise<void> {
    if (command.type === "session.open") return open(command);
    if (command.type === "input.end") return part ? part.end(command) : writer.end();
    if (!part) throw new Error("A command came before its session; the codec lets none through.");
    if (decoding.dialect) part.speak(decoding.dialect);
    await part.obey(command);
  }

  async function open(command: OpenSession): Promise<void> {
    const opening = await openSession(command, { engine, principal, counter });
    if (!opening.ok) return writer.end(opening.reason);
    const { session } = opening;
    if (!counter.enter(session.id)) return writer.end(tooManyConnections);
    const clientTools = clientToolsOf(command);
    const partial = decoding.options.includePartialMessages ?? false;
    const { toolAnswerMs = toolWaitMs } = limits;
    part = createParticipation({ session, writer, counter, log, clientTools, partial, toolAnswerMs });
    if (left) part.leave();
    // A session of one prompt is not announced (§3.2, the stateless sample): its `result` is.
    if (!decoding.ended) part.greet();
  }

  return {
    async onOpen() {
      const identity = await identify(handshake, context.authenticate);
      if (!identity.ok) return writer.end(closeReason("AUTHENTICATION_ERROR", identity.message));
      principal = identity.principal;
      decoding = { ...decoding, token: identity.claims };
      send(readyFrame);
    },
    async onFrame(data) {
      const json = readJson(data, limits.jsonDepth);
      if (json.ok) return understand(json.value);
      send(refusalFrame([{ code: "invalid_json", path: [], message: json.message }]));
    },
    onQuiet(quietMs) {
      if (quietMs > longQuietMs && decoding.dialect === "python" && !writer.ended) part?.inform();
    },
    onClose() {
      left = true;
      part?.leave();
    },
  };
}

const tooManyConnections = closeReason(
  "CONCURRENCY_LIMIT",
  "This session has as many connections as it may.",
);

/** A connection that names client tools is asked for those; one that names none, for all. */
function clientToolsOf({ settings }: OpenSession): ReadonlySet<string> | undefined {
  const tools = (settings.tools ?? []).filter(({ executor }) => executor === "client");
  return tools.length > 0 ? new Set(tools.map(({ name }) => name)) : undefined;
}

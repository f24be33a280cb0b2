import { type KnownServerFrame, toolWaitMs } from "@colloquy/schema/chucky-ws";
import type { KnownCommand } from "@colloquy/schema/session";
import type { ConnectionCommand, EndInput, OpenSession } from "@colloquy/session";
import {
  chuckyWsServer,
  closeFrame,
  errorFrame,
  initialDecodeState,
  readyFrame,
  refusalFrame,
  type ServerDecodeState,
} from "@colloquy/session/chucky-ws";
import { openSession } from "../../attachment/open-session.ts";
import {
  attachSession,
  type RefusedResult,
  type SessionAttachment,
} from "../../attachment/session-attachment.ts";
import type { Principal } from "../../auth.ts";
import type { Session } from "../../engine/engine.ts";
import type { ConnectionHandler, FrameWriter } from "../../transports/connection.ts";
import type { ConnectionCounter } from "../../transports/connection-counter.ts";
import { readJson } from "../../transports/json-text.ts";
import type { EndpointContext } from "../endpoint.ts";
import { closeReason, closeReasons, errorCodeOf, openReason, tooManyConnections } from "./errors.ts";
import { type ChuckyEventSender, createEventSender } from "./event-sender.ts";
import { type Handshake, identify } from "./principal.ts";

const protocol = "chucky-ws";

/** Silence after which a Python client is sent something harmless (§8). */
const longQuietMs = 240_000;

export interface ConnectionOptions {
  readonly context: EndpointContext;
  readonly counter: ConnectionCounter;
  readonly handshake: Handshake;
  readonly writer: FrameWriter;
}

/** A session this connection has, and the sender of its events. */
interface Attached {
  readonly attachment: SessionAttachment;
  readonly sender: ChuckyEventSender;
}

/** One client, from its upgrade to its close. */
export function createConnection({
  context,
  counter,
  handshake,
  writer,
}: ConnectionOptions): ConnectionHandler {
  const { engine, limits, log } = context;
  const { promptConnection } = handshake;
  let state: ServerDecodeState = initialDecodeState({ now: 0, promptConnection });
  let principal: Principal = { id: "anonymous", authenticated: false };
  let attached: Attached | undefined;
  let closed = false;
  const send = (frame: KnownServerFrame) => writer.send(JSON.stringify(frame));

  async function decode(frame: unknown): Promise<void> {
    const decoded = chuckyWsServer.decode({ ...state, now: Date.now() }, frame);
    state = decoded.state;
    for (const reply of decoded.frames) send(reply);
    const { diagnostics } = decoded;
    if (diagnostics.length > 0) log.info({ protocol, diagnostics }, "a frame was refused");
    for (const command of decoded.commands) if (!writer.ended) await execute(command);
  }

  async function execute(command: ConnectionCommand): Promise<void> {
    if (command.type === "session.open") return open(command);
    if (command.type === "input.end") return endInput(command);
    if (!attached) throw new Error("A command came before its session; the codec lets none through.");
    if (state.dialect) attached.sender.setDialect(state.dialect);
    await attached.attachment.execute(command);
  }

  async function open(command: OpenSession): Promise<void> {
    const opened = await openSession(command, { engine, principal, counter });
    if (!opened.ok) return writer.end(openReason(opened.refusal, command.sessionId));
    attached = attach(opened.session, clientToolsOf(command));
    if (!attached) return writer.end(tooManyConnections);
    if (closed) attached.attachment.detach();
    // A session of one prompt is not announced (§3.2, the stateless sample): its `result` is.
    if (!state.ended) attached.sender.sendReady();
  }

  function attach(session: Session, clientTools: ReadonlySet<string> | undefined): Attached | undefined {
    const { toolAnswerMs = toolWaitMs } = limits;
    const partial = state.options.includePartialMessages ?? false;
    const sender = createEventSender({ session, writer, clientTools, partial });
    const attachment = attachSession({
      protocol,
      session,
      sender,
      writer,
      counter,
      log,
      clientTools,
      toolAnswerMs,
      onRefusal: (command, result) => refuse(session, command, result),
    });
    return attachment && { attachment, sender };
  }

  function refuse({ id }: Session, { type }: KnownCommand, { refusal, message }: RefusedResult): void {
    log.info({ protocol, sessionId: id, command: type, refusal }, message);
    const code = errorCodeOf(refusal);
    if (refusal === "draining") writer.end(closeReasons.shutdown);
    else if (code !== undefined) send(errorFrame(code, message));
  }

  /** `drained` waits for the turns this connection asked for; `now` stops the one that runs (§6 step 7). */
  async function endInput({ when, announce }: EndInput): Promise<void> {
    if (when === "now") await attached?.attachment.interrupt();
    if (when === "now" || !attached) return writer.end();
    attached.attachment.onTurnsEnded(() => {
      if (announce && !writer.ended) send(closeFrame);
      writer.end();
    });
  }

  return {
    async onOpen() {
      const identity = await identify(handshake, context.authenticate);
      if (!identity.ok) return writer.end(closeReason("AUTHENTICATION_ERROR", identity.message));
      principal = identity.principal;
      state = { ...state, token: identity.claims };
      send(readyFrame);
    },
    async onFrame(data) {
      const json = readJson(data, limits.jsonDepth);
      if (json.ok) return decode(json.value);
      send(refusalFrame([{ code: "invalid_json", path: [], message: json.message }]));
    },
    onQuiet(quietMs) {
      if (quietMs < longQuietMs || state.dialect !== "python" || writer.ended) return;
      if (attached?.attachment.session.state.turn) attached.sender.sendInfo();
    },
    onClose() {
      closed = true;
      attached?.attachment.detach();
    },
  };
}

/** A connection that names client tools is asked for those; one that names none, for all. */
function clientToolsOf({ settings }: OpenSession): ReadonlySet<string> | undefined {
  const tools = (settings.tools ?? []).filter(({ executor }) => executor === "client");
  return tools.length > 0 ? new Set(tools.map(({ name }) => name)) : undefined;
}

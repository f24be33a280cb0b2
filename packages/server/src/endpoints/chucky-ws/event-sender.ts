import type { KnownServerFrame } from "@colloquy/schema/chucky-ws";
import type { KnownEvent } from "@colloquy/schema/session";
import {
  chuckyWsServer,
  type Dialect,
  initialEncodeState,
  readyFrame,
  type ServerEncodeState,
  sessionInfoFrame,
} from "@colloquy/session/chucky-ws";
import type { EventSender } from "../../attachment/session-attachment.ts";
import type { Session } from "../../engine/engine.ts";
import type { FrameWriter } from "../../transports/connection.ts";
import { closeReason, closeReasons } from "./errors.ts";

export interface EventSenderOptions {
  readonly session: Session;
  readonly writer: FrameWriter;
  /** Client tools the connection runs; absent: all. */
  readonly clientTools: ReadonlySet<string> | undefined;
  readonly partial: boolean;
}

/** Sends one connection the events of its session, and what the session is. */
export interface ChuckyEventSender extends EventSender {
  /** Sets the dialect, from the next event on. */
  setDialect(dialect: Dialect): void;
  /** Sends that the session is ready, and what it is (§6 step 2). */
  sendReady(): void;
  /** Sends what the session is. */
  sendInfo(): void;
}

const sessionEnds = {
  deleted: closeReason("SESSION_ERROR", "The session was deleted."),
  shutdown: closeReasons.shutdown,
  failed: closeReasons.fault,
} as const;

export function createEventSender(options: EventSenderOptions): ChuckyEventSender {
  const { session, writer } = options;
  let state = initialState(options);
  const sendInfo = () => writer.send(JSON.stringify(sessionInfoFrame(state)));

  return {
    send(event) {
      if (event.type === "tool.requested") state = { ...state, openCalls: openCallsOf(session) };
      const encoded = chuckyWsServer.encode(state, event);
      state = encoded.state;
      for (const frame of encoded.frames)
        writer.send(textOf(event, state.dialect, frame), {
          ownTick: needsOwnTick(state.dialect, frame),
        });
      if (encoded.close) writer.end();
    },
    end: (reason) => writer.end(sessionEnds[reason]),
    setDialect(dialect) {
      state = { ...state, dialect };
    },
    sendReady() {
      writer.send(JSON.stringify(readyFrame));
      sendInfo();
    },
    sendInfo,
  };
}

function initialState({ session, clientTools, partial }: EventSenderOptions): ServerEncodeState {
  return { ...initialEncodeState(session.state), partial, ...(clientTools && { clientTools }) };
}

/** A call that is answered by the time its request is sent is not asked for again. */
const openCallsOf = ({ state }: Session): ReadonlySet<string> =>
  new Set((state.turn?.calls ?? []).map(({ callId }) => callId));

/** The first TypeScript client loses its place when a call arrives together with other frames (§12.14). */
const needsOwnTick = (dialect: Dialect, { type }: KnownServerFrame) =>
  dialect === "deltas" && type === "tool_call";

/** Events whose frame depends on nothing but the event and the dialect: written once for all connections. */
const shared: ReadonlySet<string> = new Set(["message.delta", "thinking.delta"]);
const sharingDialects: ReadonlySet<Dialect> = new Set(["documented", "deltas"]);
const texts = new WeakMap<KnownEvent, Map<Dialect, string>>();

function textOf(event: KnownEvent, dialect: Dialect, frame: KnownServerFrame): string {
  if (!shared.has(event.type) || !sharingDialects.has(dialect)) return JSON.stringify(frame);
  const known = texts.get(event) ?? new Map<Dialect, string>();
  texts.set(event, known);
  const text = known.get(dialect) ?? JSON.stringify(frame);
  known.set(dialect, text);
  return text;
}

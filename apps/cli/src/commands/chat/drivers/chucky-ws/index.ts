import { decodeClientFrame } from "@colloquy/client/chucky-ws";
import type { KnownCommand, KnownEvent } from "@colloquy/schema/session";
import type { ConnectionCommand } from "@colloquy/session";
import { chuckyWsClient, initialClientEncodeState } from "@colloquy/session/chucky-ws";
import { Failure } from "../../../../failure.ts";
import type { Conversation, ConversationRequest, Driver, Sent } from "../../conversation/conversation.ts";
import { createQueue } from "../../conversation/feed.ts";
import { neutralIdOf } from "../../conversation/session-id.ts";
import { explain, explained } from "../failures.ts";
import { type Connection, connect } from "./connection.ts";
import { createSessionReader } from "./session-reader.ts";

/** One session per WebSocket connection. */
export const chuckyWs: Driver = {
  cannotWatch:
    "chucky-ws shows nothing that happened before; watch the same session with --via everruns-rest",
  open: (request) => explained(request, () => open(request)),
};

async function open(request: ConversationRequest): Promise<Conversation> {
  const events = createQueue<KnownEvent>();
  const reader = createSessionReader(Date.now, request.warn);
  let state = initialClientEncodeState("documented");
  let connection: Connection | undefined;
  let sessionId = request.sessionId;
  let closing: "no" | "interrupt" | "leave" = "no";

  const encode = (command: ConnectionCommand) => {
    const encoded = chuckyWsClient.encode(state, command);
    state = encoded.state;
    if (encoded.frames.length > 0) return { ...encoded, frames: encoded.frames.map(decodeClientFrame) };
    throw new Failure("usage", `chucky-ws has no word for ${command.type}`);
  };

  const follow = async ({ read }: Connection): Promise<void> => {
    try {
      await read;
      if (closing === "no") events.end();
    } catch (error) {
      if (closing !== "leave") events.fail(explain(error, { url: request.url, sessionId }));
    }
  };

  const openConnection = async (): Promise<Connection> => {
    const command = openingOf(request, sessionId);
    const opened = await connect(request, encode(command).frames, (frame) =>
      events.push(...reader.read(frame)),
    );
    sessionId = opened.sessionId === undefined ? sessionId : neutralIdOf(opened.sessionId);
    events.push(...reader.recordSent(command));
    void follow(opened);
    return opened;
  };

  /** The protocol interrupts by closing the connection (§6.7); the next message opens the same session again. */
  const interrupt = async (left: Connection): Promise<void> => {
    closing = "interrupt";
    await left.close();
    await left.read;
    events.push(...reader.recordDisconnect());
    connection = undefined;
    closing = "no";
  };

  const send = async (command: KnownCommand): Promise<Sent> => {
    connection ??= await openConnection();
    const { frames, close } = encode(command);
    events.push(...reader.recordSent(command));
    for (const frame of frames) await connection.send(frame);
    if (close !== undefined) await interrupt(connection);
    return command.type === "message.send" && command.messageId !== undefined
      ? { messageId: command.messageId }
      : {};
  };

  connection = await openConnection();
  return {
    sessionId,
    events,
    send: (command) => explained(request, () => send(command)),
    async [Symbol.asyncDispose]() {
      closing = "leave";
      await connection?.close();
    },
  };
}

function openingOf({ tools }: ConversationRequest, sessionId: string | undefined): ConnectionCommand {
  const settings = tools.length === 0 ? {} : { tools: [...tools] };
  return { type: "session.open", settings, ...(sessionId === undefined ? {} : { sessionId }) };
}

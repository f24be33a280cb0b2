import type { CreateMessageRequest, Message as WireMessage } from "@colloquy/schema/everruns-rest";
import { toListedMessage } from "@colloquy/session/everruns-rest";
import type { Session } from "../../../engine/engine.ts";
import type { Answer, Call, Handlers } from "../call.ts";
import { type SessionLogs, seqOf } from "../log/session-logs.ts";
import { ProblemError } from "../problem.ts";
import type { EverrunsServices } from "../services.ts";
import { commandsOf, execute, openSession, type SessionPath } from "../session-access.ts";
import { awaitTurn } from "./turn-wait.ts";

interface CreateQuery {
  readonly wait?: boolean;
  readonly timeout_ms?: number;
}

/** Sends and lists messages (§4). */
export function messageHandlers(services: EverrunsServices): Handlers {
  const { logs, streams } = services;

  return {
    async create_message(call: Call<SessionPath, CreateQuery, CreateMessageRequest>): Promise<Answer> {
      const session = await openSession(services, call.principal, call.path);
      const release = call.query.wait ? streams.reserve(session.id, "create_message") : undefined;
      try {
        const sent = await sendMessage(services, session, call);
        if (!call.query.wait) return { status: 201, body: sent.message };
        return await awaitTurn(services, session, { ...sent, timeoutMs: call.query.timeout_ms ?? 120_000 });
      } finally {
        release?.();
      }
    },

    async list_messages(call: Call<SessionPath>) {
      const session = await openSession(services, call.principal, call.path);
      const data = await messagesOf(logs, session);
      return { status: 200, body: { data, messages: data } };
    },

    async export_session(call: Call<SessionPath, { readonly format?: string }>) {
      const { format = "jsonl" } = call.query;
      if (format !== "jsonl")
        throw new ProblemError("invalid_request", `format: this server exports jsonl, not ${format}.`);
      const session = await openSession(services, call.principal, call.path);
      const lines = (await messagesOf(logs, session)).map((message) => `${JSON.stringify(message)}\n`);
      const headers = {
        "content-type": "application/x-ndjson",
        "content-disposition": `attachment; filename="${call.path.session_id}.jsonl"`,
      };
      return { status: 200, body: Buffer.from(lines.join("")), headers };
    },
  };
}

/** Sends a message. A session that waits for tool results goes on without them, and takes the message in (§4.1). */
async function sendMessage(
  services: EverrunsServices,
  session: Session,
  { path, body }: Call<SessionPath, unknown, CreateMessageRequest>,
) {
  const [command] = commandsOf(services, { operationId: "create_message", pathParameters: path, body });
  if (!command) throw new Error("A message has no command.");
  const result = await execute(session, command);
  const resumed = result.delivery === "steered" && (await dropOpenCalls(session));
  const seq = result.messageSeq ?? result.seq;
  const message = await listedInput(services.logs, session, seq);
  if (!message) throw new Error(`The message of session ${session.id} is not in its log.`);
  return {
    message: { ...message, delivery: resumed ? "resumed" : result.delivery },
    seq,
    turnId: result.turnId,
  };
}

/** Cancels the open tool calls of the client; whether there were any. */
async function dropOpenCalls(session: Session): Promise<boolean> {
  const { turn, status } = session.state;
  const calls =
    status === "waiting" ? (turn?.calls ?? []).filter(({ executor }) => executor === "client") : [];
  const error = "The user went on without an answer.";
  for (const { callId } of calls)
    await session.execute({
      type: "tool.resolve",
      callId,
      outcome: { status: "cancelled", content: [{ type: "text", text: error }], error },
    });
  return calls.length > 0;
}

/** A user message as it is listed, found by the seq of its neutral event. */
async function listedInput(
  logs: SessionLogs,
  session: Session,
  seq: number,
): Promise<WireMessage | undefined> {
  for await (const { events } of logs.read(session, logs.before(session.id, seq))) {
    const found = events.find((event) => seqOf(event, session) === seq);
    if (found) return toListedMessage(found);
  }
  return undefined;
}

/** All messages of a session, oldest first (§4.4). */
export async function messagesOf(logs: SessionLogs, session: Session): Promise<WireMessage[]> {
  const messages: WireMessage[] = [];
  for await (const { events } of logs.read(session, logs.before(session.id, 0)))
    messages.push(...events.flatMap((event) => toListedMessage(event) ?? []));
  return messages;
}

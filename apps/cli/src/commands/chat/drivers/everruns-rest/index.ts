import {
  createEverrunsClient,
  type Event,
  type EverrunsClient,
  isKnownEvent,
} from "@colloquy/client/everruns-rest";
import type { KnownCommand, KnownEvent } from "@colloquy/schema/session";
import { everrunsRestClient, initialClientState } from "@colloquy/session/everruns-rest";
import { Failure } from "../../../../failure.ts";
import { duration } from "../../../../terminal/progress.ts";
import type { Conversation, ConversationRequest, Driver, Sent } from "../../conversation/conversation.ts";
import { createFeed } from "../../conversation/feed.ts";
import { neutralIdOf, parseSessionId, toPrefixedSessionId } from "../../conversation/session-id.ts";
import { explain, explained } from "../failures.ts";
import { type Answer, call } from "./requests.ts";

/** Sessions over REST; their events over Server-Sent Events. */
export const everrunsRest: Driver = { open: (request) => explained(request, () => open(request)) };

/** One session, and the way to its server. */
interface Link {
  readonly client: EverrunsClient;
  readonly sessionId: string;
  readonly request: ConversationRequest;
}

async function open(request: ConversationRequest): Promise<Conversation> {
  const client = createEverrunsClient({ baseUrl: request.url.href, token: request.token });
  const link = { client, request, sessionId: request.sessionId ?? (await createSession(client, request)) };
  const known = request.sessionId !== undefined && request.from === "now" ? await lastSequence(link) : 0;
  const closing = new AbortController();
  return {
    sessionId: link.sessionId,
    events: createFeed(readEvents(link, known, closing.signal)),
    send: (command) => explained(request, () => send(link, command)),
    [Symbol.asyncDispose]: async () => closing.abort(),
  };
}

async function createSession(client: EverrunsClient, { tools }: ConversationRequest): Promise<string> {
  const settings = tools.length === 0 ? {} : { tools: [...tools] };
  const { id } = await execute(client, "", { type: "session.create", settings });
  if (id !== undefined) return parseSessionId(id);
  throw new Failure("peer", "the server made a session without an id");
}

/** Number of the newest stored event: whatever comes after it is new. */
async function lastSequence({ client, sessionId }: Link): Promise<number> {
  const { data } = await client.events.list(toPrefixedSessionId(sessionId), { limit: 1 });
  return sequenceOf(data.at(-1)) ?? 0;
}

async function send({ client, sessionId }: Link, command: KnownCommand): Promise<Sent> {
  const { id } = await execute(client, sessionId, command);
  return id === undefined ? {} : { messageId: neutralIdOf(id) };
}

/** Sends what a command becomes; the answer to the last request counts. */
async function execute(client: EverrunsClient, sessionId: string, command: KnownCommand): Promise<Answer> {
  const { frames } = everrunsRestClient.encode({ sessionId }, command);
  if (frames.length === 0) throw new Failure("usage", `everruns-rest has no word for ${command.type}`);
  let answer: Answer = {};
  for (const frame of frames) answer = await call(client, frame);
  return answer;
}

/**
 * The neutral events of a session. The stream is read from its start, because the codec folds the session from there; what
 * was `known` before is read and not shown.
 */
async function* readEvents(
  { client, sessionId, request }: Link,
  known: number,
  signal: AbortSignal,
): AsyncGenerator<KnownEvent> {
  let state = initialClientState;
  let passed = known === 0;
  for await (const event of openStream({ client, sessionId, request }, signal)) {
    const sequence = sequenceOf(event);
    if (isKnownEvent(event)) {
      const decoded = everrunsRestClient.decode(state, event);
      state = decoded.state;
      if (passed || (sequence ?? 0) > known) yield* decoded.events;
    }
    passed ||= sequence !== undefined && sequence >= known;
  }
}

async function* openStream({ client, sessionId, request }: Link, signal: AbortSignal): AsyncGenerator<Event> {
  const stream = client.events.stream(
    toPrefixedSessionId(sessionId),
    {},
    {
      signal,
      onMalformed: ({ message }) =>
        request.warn(`skipped an event that does not fit the contract: ${message}`),
      onReconnect: ({ error, delayMs }) => {
        if (error !== undefined) request.warn(`connection lost; again in ${duration(delayMs)}`);
      },
    },
  );
  try {
    for await (const event of stream) yield event;
  } catch (error) {
    if (!signal.aborted) throw explain(error, { url: request.url, sessionId });
  }
}

const sequenceOf = (event: Event | undefined): number | undefined =>
  typeof event?.sequence === "number" ? event.sequence : undefined;

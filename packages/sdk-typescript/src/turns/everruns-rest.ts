import type { EverrunsClient } from "../generated/everruns-rest/client.ts";
import { isKnownEvent } from "../generated/everruns-rest/decode.ts";
import type {
  ContentPart,
  CreatedMessage,
  Event,
  InputContentPart,
  KnownEvent,
} from "../generated/everruns-rest/types.ts";
import { createTurn, runRequested, type Step, type Turn, type TurnOptions, type TurnResult } from "./turn.ts";

type EndType = "turn.completed" | "turn.failed" | "turn.cancelled" | "turn.sealed";
/** The event that ended a turn. */
export type EverrunsTurnEnd = Extract<KnownEvent, { type: EndType }>;
export type EverrunsTurn = Turn<Event, EverrunsTurnEnd>;

const outcomes: Readonly<Record<EndType, TurnResult<unknown>["outcome"]>> = {
  "turn.completed": "completed",
  "turn.failed": "failed",
  "turn.cancelled": "cancelled",
  "turn.sealed": "failed",
};
const isEnd = (event: KnownEvent): event is EverrunsTurnEnd => Object.hasOwn(outcomes, event.type);

/**
 * Says something in a session and follows the turn it starts, from its own message on. A message that steers a running
 * turn is over with that turn.
 */
export function sendEverrunsTurn(
  client: Pick<EverrunsClient, "messages" | "events" | "toolResults">,
  sessionId: string,
  content: string | InputContentPart[],
  options: TurnOptions = {},
): EverrunsTurn {
  const { signal } = options;

  /** Listens before it speaks: what is said in pieces comes only to those who are there. */
  async function listen() {
    const after = await newestEvent();
    let connected = () => {};
    const open = new Promise<void>((resolve) => {
      connected = resolve;
    });
    const stream = client.events.stream(sessionId, {}, { signal, after, onFrame: connected });
    const events = stream[Symbol.asyncIterator]();
    const first = events.next();
    await Promise.race([open, first]);
    return { stream, events, first };
  }

  async function say(): Promise<CreatedMessage> {
    const parts: InputContentPart[] =
      typeof content === "string" ? [{ type: "text", text: content }] : content;
    const body = { message: { role: "user" as const, content: parts } };
    const sent = await client.messages.create(sessionId, body, {}, { signal });
    if ("id" in sent) return sent;
    throw new Error("The server waited for the turn although nobody asked it to.");
  }

  async function* follow(): AsyncGenerator<readonly [Event, Step<EverrunsTurnEnd>], void, undefined> {
    const { stream, events, first } = await listen();
    using _ = stream;
    const sent = await say();
    let begun = false;
    let turnId: string | undefined;
    for (let read = await first; !read.done; read = await events.next()) {
      const event = read.value;
      begun ||= isInput(event, sent.id);
      if (!begun) continue;
      turnId ??= turnOf(event, sent.id, sent.delivery === "steered");
      const end = isKnownEvent(event) && isEnd(event) && event.data.turn_id === turnId ? event : undefined;
      yield [event, end ? { ended: { outcome: outcomes[end.type], end } } : stepOf(event)];
      if (end) return;
      if (isKnownEvent(event) && event.type === "tool.call_requested")
        await answerTools(event.data.tool_calls);
    }
  }

  async function newestEvent(): Promise<string | undefined> {
    const { data } = await client.events.list(sessionId, { limit: 1 }, { signal });
    const id = data.at(-1)?.id;
    return typeof id === "string" ? id : undefined;
  }

  async function answerTools(
    calls: readonly { id: string; name: string; arguments: unknown }[],
  ): Promise<void> {
    const { runTool } = options;
    if (!runTool) return;
    const results = await Promise.all(
      calls.map(async ({ id, name, arguments: input }) => ({
        tool_call_id: id,
        ...(await runRequested(runTool, { id, name, input })),
      })),
    );
    await client.toolResults.submit(sessionId, { tool_results: results }, { signal });
  }

  return createTurn(follow(), options);
}

const isInput = (event: Event, messageId: string): boolean =>
  isKnownEvent(event) && event.type === "input.message" && event.data.message.id === messageId;

/** The turn a message started, or the one it steers. */
function turnOf(event: Event, messageId: string, steers: boolean): string | undefined {
  if (!isKnownEvent(event)) return undefined;
  if (event.type === "turn.started" && event.data.input_message_id === messageId) return event.data.turn_id;
  return steers ? (event.context.turn_id ?? undefined) : undefined;
}

function stepOf(event: Event): Step<never> {
  if (!isKnownEvent(event)) return {};
  if (event.type === "output.message.delta") return { piece: event.data.delta };
  if (event.type === "output.message.replaced") return { message: event.data.replacement };
  return event.type === "output.message.completed" ? { message: textOf(event.data.message.content) } : {};
}

const textOf = (content: readonly ContentPart[]): string =>
  content.map((part) => (part.type === "text" && typeof part.text === "string" ? part.text : "")).join("");

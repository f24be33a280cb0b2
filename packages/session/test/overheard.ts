import type { KnownEvent } from "@colloquy/schema/session";
import type { Account, Placed, Statement } from "@colloquy/session/convert";

type Command = Extract<Statement, { readonly command: unknown }>["command"];

/** What the client of a session had sent to make an event happen, if it did. */
function causeOf(event: KnownEvent, clientCalls: ReadonlySet<string>): Command | undefined {
  if (event.type === "session.created") return { type: "session.open", settings: event.settings };
  if (event.type === "session.closed") return { type: "session.close" };
  if (event.type === "message.added")
    return { type: "message.send", content: event.message.content, whenBusy: "queue" };
  if (event.type === "tool.completed" && clientCalls.has(event.callId))
    return { type: "tool.resolve", callId: event.callId, outcome: event.outcome };
  return undefined;
}

/** A log as somebody on the line hears it: every event behind what its client said to make it happen. */
export function overheard(log: readonly KnownEvent[]): Account {
  const clientCalls = new Set(
    log.flatMap((event) =>
      event.type === "tool.requested" && event.executor === "client" ? [event.callId] : [],
    ),
  );
  const statements = log.flatMap((event, frame): Placed[] => {
    const at = Date.parse(event.at);
    const command = causeOf(event, clientCalls);
    const asked = command ? [{ statement: { command }, at, frame }] : [];
    return [...asked, { statement: { event }, at, frame }];
  });
  return { startedAt: statements[0]?.at ?? 0, statements, ignored: [], invalid: [], refused: [] };
}

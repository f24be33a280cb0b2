import type { KnownEvent } from "@colloquy/schema/session";
import type { DecodedTranscript, SessionItem, TranscriptItem } from "@colloquy/session/convert";

type Command = Extract<SessionItem, { readonly command: unknown }>["command"];

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
export function overheard(log: readonly KnownEvent[]): DecodedTranscript {
  const clientCalls = new Set(
    log.flatMap((event) =>
      event.type === "tool.requested" && event.executor === "client" ? [event.callId] : [],
    ),
  );
  const items = log.flatMap((event, frame): TranscriptItem[] => {
    const at = Date.parse(event.at);
    const command = causeOf(event, clientCalls);
    const asked = command ? [{ item: { command }, at, frame }] : [];
    return [...asked, { item: { event }, at, frame }];
  });
  return { startedAt: items[0]?.at ?? 0, items, ignored: [], invalid: [], refused: [] };
}

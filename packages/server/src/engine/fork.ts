import type { DurableEvent, EventInput, Settings } from "@colloquy/schema/session";
import { mergeSettings } from "@colloquy/session";
import type { Session } from "./engine.ts";

const pageSize = 1024;

/** The events of a copy of an idle session: its messages and tool calls, in the same order. */
export async function forkInputs(source: Session, changes: Settings): Promise<EventInput<DurableEvent>[]> {
  const settings = mergeSettings(source.state.settings, changes);
  const inputs: EventInput<DurableEvent>[] = [{ type: "session.created", settings, forkedFrom: source.id }];
  const { lastSeq } = source;
  for (let seq = 0; seq < lastSeq; seq += pageSize) {
    const page = await source.read(seq, Math.min(pageSize, lastSeq - seq));
    for (const event of page) if (!ownAffairs.has(event.type)) inputs.push(draftOf(event));
  }
  return inputs;
}

/** What concerns the original itself. Its settings are in `session.created`; its queue is empty when it rests. */
const ownAffairs: ReadonlySet<string> = new Set<DurableEvent["type"]>([
  "session.created",
  "session.updated",
  "session.closed",
  "queue.changed",
  "turn.queued",
]);

function draftOf({
  seq: _seq,
  at: _at,
  sessionId: _sessionId,
  ...input
}: DurableEvent): EventInput<DurableEvent> {
  return input;
}

/**
 * A process that appends until it is killed: eight sessions at once, 1–5 events each time. Prints one line per
 * acknowledged append, «session seq», and nothing before the acknowledgement.
 */
import { createSqliteStore } from "../src/stores/sqlite/index.ts";
import type { StoredEvent } from "../src/stores/store.ts";

const store = createSqliteStore({ directory: String(process.argv[2]) });

async function appendForever(sessionId: string): Promise<never> {
  const found = await store.summary(sessionId);
  for (let seq = found?.lastSeq ?? 0; ; ) {
    const events = nextEvents(seq);
    const now = new Date().toISOString();
    const summary = {
      sessionId,
      createdAt: found?.createdAt ?? now,
      updatedAt: now,
      turnOpen: true,
      closed: false,
    };
    await store.append({ ...summary, lastSeq: seq + events.length }, seq, events);
    seq += events.length;
    process.stdout.write(`${sessionId} ${seq}\n`);
  }
}

function nextEvents(after: number): readonly StoredEvent[] {
  return Array.from({ length: 1 + (after % 5) }, (_, index) => {
    const seq = after + index + 1;
    return { seq, type: "history.cleared", json: JSON.stringify({ seq }) };
  });
}

await Promise.all(Array.from({ length: 8 }, (_, index) => appendForever(`s${index}`)));

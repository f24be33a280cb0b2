import type { CommandLifecycle } from "@colloquy/schema/claude-stream-json";
import { type EventOf, type Page, setTurn, stampOf } from "./page.ts";

function tell(page: Page, command_uuid: string, state: CommandLifecycle["state"]): void {
  page.frames.push({ type: "command_lifecycle", command_uuid, state, ...stampOf(page) });
}

function setStamp(page: Page, id: string, fate: "queued" | "started" | undefined): void {
  const { [id]: _, ...stamps } = page.state.stamps;
  page.state = { ...page.state, stamps: fate ? { ...stamps, [id]: fate } : stamps };
}

/** A stamped prompt was accepted; only once told, also when it waits first. */
export function tellAccepted(page: Page, messageId: string): void {
  if (page.state.stamps[messageId] !== "sent") return;
  tell(page, messageId, "queued");
  setStamp(page, messageId, "queued");
}

/** A turn takes a stamped prompt in. */
export function tellStart(page: Page, messageId: string): void {
  if (page.state.stamps[messageId] === undefined) return;
  tellAccepted(page, messageId);
  tell(page, messageId, "started");
  setStamp(page, messageId, "started");
  setTurn(page, { stamps: [...(page.state.turn?.stamps ?? []), messageId] });
}

/** After the result (§9.9). */
export function tellFates(page: Page, fate: "completed" | "cancelled"): void {
  for (const id of page.state.turn?.stamps ?? []) {
    tell(page, id, fate);
    setStamp(page, id, undefined);
  }
}

export function tellQueue(page: Page, { queue, reason }: EventOf<"queue.changed">): void {
  for (const { id } of queue) tellAccepted(page, id);
  if (reason !== "cleared") return;
  const waiting = new Set(queue.map(({ id }) => id));
  for (const { message } of page.state.session.queue) {
    if (waiting.has(message.id) || page.state.stamps[message.id] === undefined) continue;
    tell(page, message.id, "discarded");
    setStamp(page, message.id, undefined);
  }
}

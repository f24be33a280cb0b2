import { isProvisional, type KnownEvent } from "@colloquy/schema/session";
import type { Subscriber } from "../engine.ts";
import { DamagedLogError } from "../errors.ts";
import type { Shelf } from "../log/shelf.ts";

const pageSize = 256;

/** One subscriber and its cursor. The log is its queue: nothing is kept for a reader that is not up to date. */
export interface Reader {
  readonly subscriber: Subscriber;
  /** New events; taken only by a reader that follows. */
  offer(events: readonly KnownEvent[]): void;
  /** Catches up and then follows. Does nothing for a reader that does so already. */
  resume(): void;
  cancel(): void;
}

/** `paused`: waits for `resume`. `following`: has everything. */
type Phase = "paused" | "catchingUp" | "following" | "cancelled";

export function createReader(
  shelf: Shelf,
  afterSeq: number,
  subscriber: Subscriber,
  failed: (error: unknown) => void,
): Reader {
  let phase: Phase = "paused";
  let cursor = afterSeq;
  let backlogEnd: number | undefined = shelf.lastSeq;
  let resumedMeanwhile = false;

  /** Delivers; says whether the reader wants more. */
  function hand(events: readonly KnownEvent[]): boolean {
    const newest = events.findLast((event) => !isProvisional(event));
    if (newest && !isProvisional(newest)) cursor = newest.seq;
    resumedMeanwhile = false;
    const wantsMore = subscriber.deliver(events);
    if (phase === "cancelled") return false;
    if (!wantsMore) phase = "paused";
    tellCaughtUp();
    if (!wantsMore && resumedMeanwhile) resume();
    return wantsMore;
  }

  function tellCaughtUp(): void {
    if (backlogEnd === undefined || cursor < backlogEnd) return;
    backlogEnd = undefined;
    subscriber.caughtUp?.();
  }

  function resume(): void {
    resumedMeanwhile = true;
    if (phase !== "paused") return;
    phase = "catchingUp";
    // Not at once: the caller of `subscribe` has no subscription yet.
    queueMicrotask(() => catchUp().catch(fail));
  }

  async function catchUp(): Promise<void> {
    while (phase === "catchingUp") {
      if (cursor === shelf.lastSeq) return follow();
      const found = shelf.after(cursor, pageSize);
      const page = found instanceof Promise ? await found : found;
      if (phase !== "catchingUp") return;
      if (page.length === 0) throw new DamagedLogError(shelf.sessionId, cursor + 1);
      if (!hand(page)) return;
    }
  }

  /** From here on nothing is missing: what is on the shelf was delivered, what comes is offered. */
  function follow(): void {
    phase = "following";
    tellCaughtUp();
    const snapshot = phase === "following" ? shelf.snapshot() : undefined;
    if (snapshot) hand([snapshot]);
  }

  function fail(error: unknown): void {
    if (phase !== "cancelled") failed(error);
  }

  return {
    subscriber,
    resume,
    offer(events) {
      if (phase !== "following") return;
      try {
        hand(events);
      } catch (error) {
        fail(error);
      }
    },
    cancel() {
      phase = "cancelled";
    },
  };
}

import { isEphemeral, type KnownEvent } from "@colloquy/schema/session";
import type { Subscriber } from "../engine.ts";
import { DamagedLogError } from "../errors.ts";
import type { CommittedEvents } from "../log/committed-events.ts";

const pageSize = 256;

/** One subscriber and its cursor. The log is its queue: nothing is kept for a reader that is not up to date. */
export interface LogReader {
  readonly subscriber: Subscriber;
  /** New events; taken only by a reader that follows. */
  offer(events: readonly KnownEvent[]): void;
  /** Catches up and then follows. Does nothing for a reader that does so already. */
  resume(): void;
  cancel(): void;
}

/** `paused`: waits for `resume`. `following`: has everything. */
type Phase = "paused" | "catchingUp" | "following" | "cancelled";

export function createLogReader(
  committed: CommittedEvents,
  afterSeq: number,
  subscriber: Subscriber,
  failed: (error: unknown) => void,
): LogReader {
  let phase: Phase = "paused";
  let cursor = afterSeq;
  let backlogEnd: number | undefined = committed.lastSeq;
  let resumedMeanwhile = false;

  /** Delivers a batch; returns whether the subscriber wants more. */
  function deliver(events: readonly KnownEvent[]): boolean {
    const newest = events.findLast((event) => !isEphemeral(event));
    if (newest && !isEphemeral(newest)) cursor = newest.seq;
    resumedMeanwhile = false;
    const wantsMore = subscriber.deliver(events);
    if (phase === "cancelled") return false;
    if (!wantsMore) phase = "paused";
    reportCaughtUp();
    if (!wantsMore && resumedMeanwhile) resume();
    return wantsMore;
  }

  function reportCaughtUp(): void {
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
      if (cursor === committed.lastSeq) return follow();
      const found = committed.after(cursor, pageSize);
      const page = found instanceof Promise ? await found : found;
      if (phase !== "catchingUp") return;
      if (page.length === 0) throw new DamagedLogError(committed.sessionId, cursor + 1);
      if (!deliver(page)) return;
    }
  }

  /** From here on nothing is missing: what is on the committed was delivered, what comes is offered. */
  function follow(): void {
    phase = "following";
    reportCaughtUp();
    const snapshot = phase === "following" ? committed.snapshot() : undefined;
    if (snapshot) deliver([snapshot]);
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
        deliver(events);
      } catch (error) {
        fail(error);
      }
    },
    cancel() {
      phase = "cancelled";
    },
  };
}

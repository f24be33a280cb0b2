import type { KnownEvent } from "@colloquy/schema/session";
import type { Logger } from "../../logger.ts";
import type { Subscriber, Subscription } from "../engine.ts";
import type { CommittedEvents } from "../log/committed-events.ts";
import { createLogReader, type LogReader } from "./log-reader.ts";

type EndReason = "deleted" | "shutdown" | "failed";

/** All subscriptions of one session. */
export interface Subscriptions {
  readonly size: number;
  subscribe(afterSeq: number, subscriber: Subscriber): Subscription;
  /** Delivers what was just published to the subscriptions that have everything before it. */
  publish(events: readonly KnownEvent[]): void;
  /** Ends all subscriptions. */
  end(reason: EndReason): void;
}

export function createSubscriptions(committed: CommittedEvents, log: Logger): Subscriptions {
  const readers = new Set<LogReader>();

  /** An exception of one subscriber ends its subscription and no other. */
  function dismiss(reader: LogReader, error: unknown): void {
    log.error(
      { error, sessionId: committed.sessionId },
      "A subscriber or the store failed; its subscription ends.",
    );
    endReader(reader, "failed");
  }

  function endReader(reader: LogReader, reason: EndReason): void {
    if (!readers.delete(reader)) return;
    reader.cancel();
    try {
      reader.subscriber.ended?.(reason);
    } catch (error) {
      log.error(
        { error, sessionId: committed.sessionId },
        "A subscriber failed while its subscription ended.",
      );
    }
  }

  return {
    get size() {
      return readers.size;
    },

    subscribe(afterSeq, subscriber) {
      if (afterSeq > committed.lastSeq)
        throw new RangeError(`The log ends at ${committed.lastSeq}; nothing can come after ${afterSeq} yet.`);
      const reader: LogReader = createLogReader(committed, afterSeq, subscriber, (error) =>
        dismiss(reader, error),
      );
      readers.add(reader);
      reader.resume();
      return {
        resume: () => reader.resume(),
        cancel() {
          readers.delete(reader);
          reader.cancel();
        },
      };
    },

    publish(events) {
      for (const reader of readers) reader.offer(events);
    },

    end(reason) {
      for (const reader of readers) endReader(reader, reason);
    },
  };
}

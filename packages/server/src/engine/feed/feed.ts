import type { KnownEvent } from "@colloquy/schema/session";
import type { Logger } from "../../logger.ts";
import type { Subscriber, Subscription } from "../engine.ts";
import type { Shelf } from "../log/shelf.ts";
import { createReader, type Reader } from "./reader.ts";

type EndReason = "deleted" | "shutdown" | "failed";

/** Everybody who reads a session. */
export interface Feed {
  readonly size: number;
  subscribe(afterSeq: number, subscriber: Subscriber): Subscription;
  /** Hands what was just published to those who have everything before it. */
  publish(events: readonly KnownEvent[]): void;
  /** Tells everybody that nothing more comes. */
  end(reason: EndReason): void;
}

export function createFeed(shelf: Shelf, log: Logger): Feed {
  const readers = new Set<Reader>();

  /** One reader's exception is that reader's end, and nobody else's business. */
  function dismiss(reader: Reader, error: unknown): void {
    log.error(
      { error, sessionId: shelf.sessionId },
      "A subscriber or the store failed; its subscription ends.",
    );
    endReader(reader, "failed");
  }

  function endReader(reader: Reader, reason: EndReason): void {
    if (!readers.delete(reader)) return;
    reader.cancel();
    try {
      reader.subscriber.ended?.(reason);
    } catch (error) {
      log.error({ error, sessionId: shelf.sessionId }, "A subscriber failed while it was told of its end.");
    }
  }

  return {
    get size() {
      return readers.size;
    },

    subscribe(afterSeq, subscriber) {
      if (afterSeq > shelf.lastSeq)
        throw new RangeError(`The log ends at ${shelf.lastSeq}; nothing can come after ${afterSeq} yet.`);
      const reader: Reader = createReader(shelf, afterSeq, subscriber, (error) => dismiss(reader, error));
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

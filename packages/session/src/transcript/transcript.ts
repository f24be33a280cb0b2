import type { FrameDirection } from "@colloquy/define";
import type { Diagnostic } from "@colloquy/define/support";

/** A frame of a duplex channel. */
export interface FrameEntry {
  readonly kind: "frame";
  /** From 1. */
  readonly line: number;
  /** Absent for a bare frame, which has no sender. */
  readonly direction?: FrameDirection;
  /** Time since the recording began, in ms; absent when it was not recorded. */
  readonly elapsedMs?: number;
  /** Whole numbers that a double would change are `bigint`. */
  readonly value: unknown;
}

/** An event of a Server-Sent Events stream. */
export interface EventEntry {
  readonly kind: "event";
  readonly line: number;
  readonly name: string;
  readonly id?: string;
  readonly value: unknown;
}

/** One HTTP request with its answer. */
export interface ExchangeEntry {
  readonly kind: "exchange";
  readonly line: number;
  readonly request: { readonly method: string; readonly path: string; readonly body?: unknown };
  readonly response: { readonly status: number; readonly body?: unknown };
}

export type Entry = FrameEntry | EventEntry | ExchangeEntry;

/** What a problem is about: the text itself, the shape of one frame, or their order. */
export type Aspect = "text" | "shape" | "order";

/**
 * What is wrong with one line of a transcript. Its pointer leads into the frame; for a problem of the text, into the line.
 */
export interface Problem extends Diagnostic {
  readonly aspect: Aspect;
  /** From 1. */
  readonly line: number;
}

/** Text taken apart into frames. */
export interface Transcript {
  readonly entries: readonly Entry[];
  /** Lines that could not be read. */
  readonly problems: readonly Problem[];
  /** Whether both sides were captured, so that a frame that is not there was not sent. */
  readonly bothSides: boolean;
}

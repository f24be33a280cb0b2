import type { Limits } from "../endpoints/endpoint.ts";

const mebibyte = 1024 * 1024;

/** What peers may do when nobody says otherwise. */
export const defaultLimits: Limits = {
  bodyBytes: 2 * mebibyte,
  frameBytes: mebibyte,
  uploadBytes: 100 * mebibyte,
  jsonDepth: 64,
  slowBytes: 256 * 1024,
  slowMs: 30_000,
  connections: 10_000,
  streamsPerSession: 100,
};

/** How long things may take. */
export interface Timeouts {
  /** All headers of a request. */
  readonly headersMs: number;
  /** A whole request with its body; a reply may take longer. */
  readonly requestMs: number;
  /** An idle connection between two requests. */
  readonly keepAliveMs: number;
  /** Running turns at shutdown, before they are interrupted. */
  readonly drainMs: number;
  /** Connections that do not end by themselves after that. */
  readonly closeMs: number;
}

export const defaultTimeouts: Timeouts = {
  headersMs: 10_000,
  requestMs: 60_000,
  keepAliveMs: 65_000,
  drainMs: 25_000,
  closeMs: 2_000,
};

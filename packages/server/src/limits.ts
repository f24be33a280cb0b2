const mebibyte = 1024 * 1024;

/** Bounds of everything a peer can make large or slow. Figures and reasons: server documentation, «Limits». */
export interface Limits {
  /** Bytes of a JSON body. */
  readonly bodyBytes: number;
  /** Bytes of one WebSocket frame. */
  readonly frameBytes: number;
  /** Bytes of one line on standard streams. */
  readonly lineBytes: number;
  /** Bytes of an uploaded file. */
  readonly uploadBytes: number;
  /** Nesting of a JSON value. */
  readonly jsonDepth: number;
  /** Unsent bytes after which a connection is «slow» and waits for its cursor. */
  readonly slowBytes: number;
  /** Time a slow connection may stay so before it is closed. */
  readonly slowMs: number;
  readonly connections: number;
  readonly streamsPerSession: number;
  /** Time clients have for their tool calls; absent: the default of each protocol. */
  readonly toolAnswerMs?: number;
}

export const defaultLimits: Limits = {
  bodyBytes: 2 * mebibyte,
  frameBytes: mebibyte,
  lineBytes: 8 * mebibyte,
  uploadBytes: 100 * mebibyte,
  jsonDepth: 64,
  slowBytes: 256 * 1024,
  slowMs: 30_000,
  connections: 10_000,
  streamsPerSession: 100,
};

/** How long the parts of an exchange may take. */
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

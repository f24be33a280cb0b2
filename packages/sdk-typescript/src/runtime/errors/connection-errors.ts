import { ColloquyError, mark } from "./colloquy-error.ts";

/** The client was set up in a way that cannot work; the message says what to pass. */
export class ConfigurationError extends ColloquyError {
  static {
    mark(ConfigurationError, "ConfigurationError");
  }
}

/** No answer came: refused, unreachable, reset, or not the protocol that was expected. `cause` has the reason. */
export class ConnectionError extends ColloquyError {
  static {
    mark(ConnectionError, "ConnectionError");
  }
}

/** Nothing came in time. */
export class TimeoutError extends ColloquyError {
  readonly timeoutMs: number;

  static {
    mark(TimeoutError, "TimeoutError");
  }

  constructor(what: string, timeoutMs: number, options?: ErrorOptions) {
    super(`${what} took longer than ${timeoutMs} ms.`, options);
    this.timeoutMs = timeoutMs;
  }
}

/** The WebSocket is closed, and not because the conversation had come to its end. */
export class SocketClosedError extends ColloquyError {
  /** WebSocket close code; 1006 when the connection broke. */
  readonly code: number;
  readonly reason: string;

  static {
    mark(SocketClosedError, "SocketClosedError");
  }

  constructor(
    message: string,
    close: { readonly code: number; readonly reason: string },
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.code = close.code;
    this.reason = close.reason;
  }
}

/** Frames came faster than they were read. The connection was closed; those received before the limit can be read. */
export class QueueOverflowError extends ColloquyError {
  /** How many frames the queue holds. */
  readonly limit: number;

  static {
    mark(QueueOverflowError, "QueueOverflowError");
  }

  constructor(limit: number) {
    super(`More than ${limit} frames are waiting to be read. Read faster, or raise \`queueLimit\`.`);
    this.limit = limit;
  }
}

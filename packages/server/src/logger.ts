/** The log of the server's operator. Structured fields first, one sentence after. */
export interface Logger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** For those who run an engine inside something that has nowhere to log to. */
export const silentLogger: Logger = { info() {}, warn() {}, error() {} };

/** The server would be reachable from other machines without authentication. */
export class UnsafeBindError extends Error {
  override readonly name = "UnsafeBindError";
  readonly host: string;

  constructor(host: string) {
    super(`Binding to ${host} lets other machines in, and no key or token secret is configured.`);
    this.host = host;
  }
}

/** The port cannot be had. */
export class PortUnavailableError extends Error {
  override readonly name = "PortUnavailableError";
  readonly host: string;
  readonly port: number;
  /** `EADDRINUSE`, `EACCES` or `EADDRNOTAVAIL`. */
  readonly code: string;

  constructor(host: string, port: number, code: string, cause: unknown) {
    super(`Cannot listen on ${host}, port ${port} (${code}).`, { cause });
    this.host = host;
    this.port = port;
    this.code = code;
  }
}

/** The protocol is not offered over standard streams, or not at all. */
export class StdioUnavailableError extends Error {
  override readonly name = "StdioUnavailableError";
  readonly protocol: string;
  /** Protocols that are. */
  readonly offered: readonly string[];

  constructor(protocol: string, offered: readonly string[]) {
    super(`${protocol} is not offered over standard streams.`);
    this.protocol = protocol;
    this.offered = offered;
  }
}

import { ColloquyError, mark } from "./colloquy-error.ts";

/** The server refused a call, in the words of JSON-RPC. */
export class RpcError extends ColloquyError {
  readonly method: string;
  /** Below -32000 the codes are JSON-RPC's own; the rest is the protocol's. */
  readonly code: number;
  /** What the server adds to the code, as it came. */
  readonly data: unknown;

  static {
    mark(RpcError, "RpcError");
  }

  constructor(
    method: string,
    error: { readonly code: number; readonly message: string; readonly data?: unknown },
  ) {
    super(`${method}: ${error.message} (${error.code})`);
    this.method = method;
    this.code = error.code;
    this.data = error.data;
  }
}

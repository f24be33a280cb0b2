import type { Docs } from "./docs.ts";
import type { Type } from "./types.ts";

export interface RpcMethod {
  /** Exactly as in `method`. */
  readonly id: string;
  readonly summary: string;
  readonly docs: Docs;
  /** Absent: the method has none. */
  readonly params?: Type;
  /** What a server does with `params`: demand them, take them or `{}`, or never look. */
  readonly paramsUse: "required" | "optional" | "ignored";
  readonly result: Type;
  /** Codes of the protocol's errors that the method itself may answer with. */
  readonly errors: readonly string[];
}

export interface RpcNotification {
  readonly id: string;
  readonly direction: "clientToServer" | "serverToClient";
  readonly params: Type;
  readonly docs: Docs;
}

/** Methods and notifications of a protocol on JSON-RPC 2.0. */
export interface Rpc {
  readonly methods: readonly RpcMethod[];
  readonly notifications: readonly RpcNotification[];
}

import type { z } from "zod";
import type { Docs } from "../docs.ts";
import type { Mapped } from "../mapping.ts";

/** What a server does with the `params` of a method: demand them, take them or `{}`, or never look. */
export type ParamsUse = "required" | "optional" | "ignored";

/** A JSON-RPC 2.0 method with parameters by name. */
export interface RpcMethod extends Docs, Mapped {
  /** Exactly as in `method`; the name of the client method is derived from it. */
  readonly id: string;
  readonly summary: string;
  readonly params?: z.ZodType;
  readonly paramsUse: ParamsUse;
  readonly result: z.ZodType;
  /** Codes of the protocol's errors that the method itself may answer with. */
  readonly errors?: readonly string[];
}

/** A JSON-RPC 2.0 notification. */
export interface RpcNotification extends Docs {
  readonly id: string;
  readonly direction: "clientToServer" | "serverToClient";
  readonly params: z.ZodType;
}

/** The methods and notifications of a JSON-RPC protocol. */
export interface Rpc {
  readonly methods: readonly RpcMethod[];
  readonly notifications: readonly RpcNotification[];
}

/** Declares a method; `paramsUse` follows from `params` unless given. */
export const rpcMethod = (
  method: Omit<RpcMethod, "paramsUse"> & { readonly paramsUse?: ParamsUse },
): RpcMethod => ({ paramsUse: method.params === undefined ? "ignored" : "required", ...method });

import type { Counterpart } from "./counterparts.ts";
import type { Docs } from "./docs.ts";
import type { Operation } from "./http.ts";
import type { Channel, Message } from "./messages.ts";
import type { StateMachine } from "./order.ts";
import type { Rpc } from "./rpc.ts";

export interface Protocol {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly docs: Docs;
  readonly transports: readonly ("http" | "websocket" | "stdio")[];
  readonly operations: readonly Operation[];
  readonly messages: readonly Message[];
  readonly channels: readonly Channel[];
  /** One for each part; empty when the contract does not say. */
  readonly counterparts: readonly Counterpart[];
  readonly rpc?: Rpc;
  /** Who may send what when; empty when the contract does not say. */
  readonly order: readonly StateMachine[];
  readonly auth: readonly {
    readonly in: "header" | "query";
    readonly name: string;
    readonly description: string;
  }[];
  readonly errors: readonly {
    readonly code: string;
    /** The number that stands for it in a JSON-RPC error. */
    readonly rpcCode?: number;
    readonly description: string;
    readonly retryable: boolean;
    readonly status?: number;
    readonly closeCode?: number;
  }[];
  readonly closeCodes: readonly { readonly code: number; readonly description: string }[];
  readonly limits: readonly {
    readonly id: string;
    readonly value: number;
    readonly unit: string;
    readonly description: string;
  }[];
  readonly deviations: readonly string[];
}

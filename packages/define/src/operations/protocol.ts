import type { z } from "zod";
import type { Docs } from "../docs.ts";
import type { HttpOperation, SseOperation } from "./http.ts";
import type { Message } from "./message.ts";
import type { StateMachine } from "./order.ts";
import type { Rpc } from "./rpc.ts";

/** What carries the frames. */
export type Transport = "http" | "websocket" | "stdio";

/** An error a peer may send. */
export interface ProtocolError {
  readonly code: string;
  /** The number that stands for it in a JSON-RPC error. */
  readonly rpcCode?: number;
  readonly description: string;
  /** Whether the same request may succeed later. */
  readonly retryable: boolean;
  /** HTTP status that goes with it. */
  readonly status?: number;
  /** WebSocket close code that follows it. */
  readonly closeCode?: number;
}

/** A WebSocket close code with a meaning of its own. */
export interface CloseCode {
  readonly code: number;
  readonly description: string;
}

/** A number the server holds its peers to. */
export interface Limit {
  readonly id: string;
  readonly value: number;
  readonly unit: string;
  readonly description: string;
}

/** A way for frames to travel both ways: one endpoint, or the standard streams of a child process. */
export interface Channel {
  /** Unique in its protocol. The first WebSocket is the protocol's own; clients of a further one have its id in their name. */
  readonly id: string;
  readonly description: string;
  readonly transport: Exclude<Transport, "http">;
  /** Path of the endpoint; standard streams have none. */
  readonly path?: string;
  readonly clientToServer: z.ZodType;
  readonly serverToClient: z.ZodType;
  /** Parameters of the handshake, credentials included: the names of `auth` tell which those are. */
  readonly queryParameters?: z.ZodObject;
}

/** How a client proves who it is. */
export interface Auth {
  readonly in: "header" | "query";
  readonly name: string;
  readonly description: string;
}

/** One wire protocol: every operation and message, once. */
export interface Protocol extends Docs {
  /** Kebab-case, such as `everruns-rest`; the namespace of its types. */
  readonly id: string;
  readonly title: string;
  /** Version of the wire format that is described. */
  readonly version: string;
  readonly transports: readonly Transport[];
  readonly operations: readonly (HttpOperation | SseOperation)[];
  readonly messages: readonly Message[];
  readonly channels: readonly Channel[];
  /** Methods, for a protocol on JSON-RPC 2.0. */
  readonly rpc?: Rpc;
  /** Who may send what when; the source of order checks and of the diagrams in the documents. */
  readonly order: readonly StateMachine[];
  readonly auth: readonly Auth[];
  readonly errors: readonly ProtocolError[];
  readonly closeCodes: readonly CloseCode[];
  readonly limits: readonly Limit[];
  /** Where this description departs from the original on purpose. */
  readonly deviations: readonly string[];
}

type Lists =
  | "operations"
  | "messages"
  | "channels"
  | "order"
  | "auth"
  | "errors"
  | "closeCodes"
  | "limits"
  | "deviations";

/** Declares a protocol; lists that are left out are empty. */
export function protocol(facts: Omit<Protocol, Lists> & Partial<Pick<Protocol, Lists>>): Protocol {
  const nothing = {
    operations: [],
    messages: [],
    channels: [],
    order: [],
    auth: [],
    errors: [],
    closeCodes: [],
    limits: [],
    deviations: [],
  };
  return { ...nothing, ...facts };
}

/** Everything one document set, client set or server is derived from. */
export interface Contract extends Docs {
  readonly id: string;
  readonly title: string;
  /** Semantic version of the contract itself. */
  readonly version: string;
  /** Base of the stable `$id` of every emitted document, without a trailing slash. */
  readonly baseUri: string;
  readonly protocols: readonly Protocol[];
  /** Types that no protocol reaches and that are published all the same, by the name of their group. */
  readonly types: Readonly<Record<string, readonly z.ZodType[]>>;
}

/** Declares a contract. */
export const contract = (facts: Contract): Contract => facts;

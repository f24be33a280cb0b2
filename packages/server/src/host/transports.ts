import type { Endpoint, Transport } from "../endpoints/endpoint.ts";

type Kind = Transport["kind"];

/** A transport, and the protocol it carries. */
export interface Mount<K extends Kind> {
  readonly protocol: string;
  readonly transport: Extract<Transport, { readonly kind: K }>;
}

/** All transports of one kind, in the order of their endpoints. */
export const transportsOf = <K extends Kind>(endpoints: readonly Endpoint[], kind: K): readonly Mount<K>[] =>
  endpoints.flatMap(({ protocol, transports }) =>
    transports.flatMap((transport) => (isKind(transport, kind) ? [{ protocol, transport }] : [])),
  );

const isKind = <K extends Kind>(
  transport: Transport,
  kind: K,
): transport is Extract<Transport, { readonly kind: K }> => transport.kind === kind;

/** An address that a client can be pointed at. */
export interface ServerUrl {
  /** Protocol id; absent for what operators use. */
  readonly protocol?: string;
  readonly label: string;
  readonly url: string;
}

/** The addresses of all endpoints. Standard streams have none. */
export const urlsOf = (endpoints: readonly Endpoint[], origin: string): readonly ServerUrl[] =>
  endpoints.flatMap(({ protocol, transports }) =>
    transports.flatMap((transport) => addressesOf(transport, origin).map((url) => ({ protocol, ...url }))),
  );

function addressesOf(transport: Transport, origin: string): readonly ServerUrl[] {
  if (transport.kind === "http")
    return transport.paths.map((path) => ({ label: "HTTP", url: origin + path }));
  if (transport.kind === "websocket")
    return [{ label: "WebSocket", url: origin.replace(/^http/, "ws") + transport.path }];
  return [];
}

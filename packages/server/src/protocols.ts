import type { Endpoint, EndpointContext } from "./endpoints/endpoint.ts";

/** Makes one protocol's endpoint. */
export type EndpointFactory = (context: EndpointContext) => Endpoint;

/** Every protocol the server speaks, in the order their addresses are printed. */
export const protocols: readonly EndpointFactory[] = [];

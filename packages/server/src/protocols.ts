import { createChuckyWs } from "./endpoints/chucky-ws/index.ts";
import type { Endpoint, EndpointContext } from "./endpoints/endpoint.ts";
import { createEverrunsRest } from "./endpoints/everruns-rest/index.ts";

/** Makes one protocol's endpoint. */
export type EndpointFactory = (context: EndpointContext) => Endpoint;

/** Every protocol the server speaks, in the order their addresses are printed. */
export const protocols: readonly EndpointFactory[] = [createEverrunsRest, createChuckyWs];

import { createChuckyWs } from "./endpoints/chucky-ws/index.ts";
import type { EndpointFactory } from "./endpoints/endpoint.ts";
import { createEverrunsRest } from "./endpoints/everruns-rest/index.ts";

/** Every protocol the server offers, in the order their addresses are printed. */
export const protocols: readonly EndpointFactory[] = [createEverrunsRest, createChuckyWs];

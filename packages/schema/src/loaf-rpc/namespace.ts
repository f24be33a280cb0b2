import { namespace } from "@colloquy/define";

/** loaf's JSON-RPC session API, protocol version 1.0.0. Ids of its types start with this name. */
export const loafRpc = namespace("loaf-rpc");

import type { ClientCodec } from "../../../codec.ts";
import type { ConnectionMeaning } from "../../../meanings.ts";
import type { LoafRequest } from "../frames.ts";
import { protocolId } from "../words.ts";
import { decode } from "./decode.ts";
import { encode } from "./encode.ts";
import type { ClientState } from "./state.ts";

/** A client's side of `loaf-rpc`. Both halves work on one state: that of the connection. */
export const loafRpcClient: ClientCodec<ClientState, ClientState, LoafRequest, unknown, ConnectionMeaning> = {
  side: "client",
  protocol: protocolId,
  decode,
  encode,
};

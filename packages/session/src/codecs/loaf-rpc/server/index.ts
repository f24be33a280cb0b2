import type { ServerCodec } from "../../../codec/codec.ts";
import type { LoafServerFrame } from "../frames.ts";
import { protocolId } from "../words.ts";
import type { LoafCall } from "./call.ts";
import { decode } from "./decode.ts";
import { encode } from "./encode.ts";
import type { ServerState } from "./state.ts";

/** The server's side of `loaf-rpc`. Both halves work on one state: that of the connection. */
export const loafRpcServer: ServerCodec<ServerState, ServerState, unknown, LoafServerFrame, LoafCall> = {
  side: "server",
  protocol: protocolId,
  decode,
  encode,
};

import type { ClientCodec } from "../../../codec/codec.ts";
import type { ConnectionCommand } from "../../../codec/commands.ts";
import { unchanged } from "../../../codec/event-recorder/index.ts";
import type { LoafRequest } from "../frames.ts";
import { protocolId } from "../words.ts";
import { decode } from "./decode.ts";
import { encode } from "./encode.ts";
import type { ClientState } from "./state.ts";

/** A client's side of `loaf-rpc`. Both halves work on one state: that of the connection. */
export const loafRpcClient: ClientCodec<ClientState, ClientState, LoafRequest, unknown, ConnectionCommand> = {
  side: "client",
  protocol: protocolId,
  decode,
  recordSent: unchanged,
  encode,
};

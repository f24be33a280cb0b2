import type { Diagnostic, Protocol, RpcMethod } from "@colloquy/ir";
import { pointerOf } from "@colloquy/ir";
import type { RpcCall, RpcClient } from "./model.ts";

/** The calls of a protocol; without a channel to carry them there is an error and none. */
export function toRpc(
  { id, rpc, channels }: Protocol,
  report: (diagnostic: Diagnostic) => void,
): RpcClient | undefined {
  if (!rpc) return undefined;
  const [channel] = channels;
  if (!channel) {
    report(withoutChannel(id));
    return undefined;
  }
  const { clientToServer: sends, serverToClient: receives } = channel;
  return { methods: rpc.methods.map(toCall), sends, receives };
}

const withoutChannel = (protocol: string): Diagnostic => ({
  code: "rpc-without-channel",
  severity: "error",
  pointer: pointerOf(["contract", "protocols", protocol, "rpc"]),
  message: `${protocol} has JSON-RPC methods and no channel to call them over, so no client can be made.`,
  help: "Add the WebSocket or the standard streams that carry the calls to its channels.",
});

function toCall({ id, summary, docs, params, paramsUse, result }: RpcMethod): RpcCall {
  const given = params ? { params: { type: params, required: paramsUse === "required" } } : {};
  return { id, summary, docs, ...given, result };
}

import type { Contract, Diagnostic, Protocol } from "@colloquy/ir";
import { toMethod } from "./methods.ts";
import type { ClientModel, HttpClient, ProtocolClient } from "./model.ts";
import { toRpc } from "./rpc.ts";
import { clientNameOf, environmentOf, tokenOfRequests } from "./service.ts";
import { toSockets } from "./sockets.ts";

/** Decides what clients of a contract offer; what no client could offer is reported, and left out. */
export const createClientModel = (
  { protocols }: Pick<Contract, "protocols">,
  report: (diagnostic: Diagnostic) => void,
): ClientModel => ({ protocols: protocols.map((protocol) => toProtocolClient(protocol, report)) });

function toProtocolClient(protocol: Protocol, report: (diagnostic: Diagnostic) => void): ProtocolClient {
  const { id, title, docs } = protocol;
  const name = clientNameOf(id);
  const http = toHttp(protocol);
  const rpc = toRpc(protocol, report);
  return {
    id,
    name,
    title,
    docs,
    environment: environmentOf(name),
    ...(http ? { http } : {}),
    sockets: toSockets(protocol),
    ...(rpc ? { rpc } : {}),
  };
}

function toHttp(protocol: Protocol): HttpClient | undefined {
  if (protocol.operations.length === 0) return undefined;
  const token = tokenOfRequests(protocol);
  return { ...(token ? { token } : {}), methods: protocol.operations.map(toMethod) };
}

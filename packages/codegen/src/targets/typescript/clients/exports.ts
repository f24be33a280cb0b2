import { groupBy } from "@colloquy/ir";
import { createDistinct, type Method, type ProtocolClient } from "../../../client-model/index.ts";
import type { EmitContext } from "../context.ts";
import { typeNames } from "../declarations.ts";
import { pascalName } from "../names.ts";

/** The methods of one resource. */
export interface Resource {
  readonly name: string;
  /** Name of its interface. */
  readonly type: string;
  readonly methods: readonly { readonly name: string; readonly method: Method }[];
}

/** Types that are named after the clients of a protocol. A type of the contract keeps its name, so these differ from it. */
export interface ClientTypes {
  readonly client: string;
  readonly resources: readonly Resource[];
  readonly sockets: readonly { readonly socket: string; readonly options: string }[];
  readonly rpcMethods: string;
}

/** Names them in a fixed order, so that each file of the protocol gets the same. */
export function clientTypesOf(protocol: ProtocolClient, context: EmitContext): ClientTypes {
  const distinct = createDistinct(contractTypesOf(protocol, context));
  const client = context.clientName(protocol.id);
  return {
    client: distinct(`${client}Client`),
    resources: resourcesOf(protocol, context).map(({ name, methods }) => ({
      name,
      methods,
      type: distinct(`${client}${pascalName(name)}`),
    })),
    sockets: protocol.sockets.map(({ channel }) => {
      const name = context.socketName(protocol.id, channel);
      return { socket: distinct(`${name}Socket`), options: distinct(`${name}SocketOptions`) };
    }),
    rpcMethods: distinct(`${client}Methods`),
  };
}

function contractTypesOf({ id, http }: ProtocolClient, context: EmitContext): readonly string[] {
  const types = context.contract.types.filter(({ namespace }) => namespace === id);
  const parameters = (http?.methods ?? []).flatMap((method) => parametersOf(method, id, context) ?? []);
  return [...typeNames(types, context), ...parameters];
}

/** The interface for what goes into query and headers of a method; nothing when nothing does. */
export const parametersOf = (method: Method, protocol: string, context: EmitContext): string | undefined =>
  method.arguments.some(({ kind }) => kind === "parameters")
    ? context.parametersName(protocol, method.operation)
    : undefined;

function resourcesOf({ id, http }: ProtocolClient, context: EmitContext): readonly Omit<Resource, "type">[] {
  const placed = (http?.methods ?? []).map((method) => {
    const [resource = "", name = ""] = context.methodName(id, method.operation).split(".");
    return { resource, entry: { name, method } };
  });
  const byResource = groupBy(placed, ({ resource }) => resource);
  return [...byResource].map(([name, entries]) => ({ name, methods: entries.map(({ entry }) => entry) }));
}

import type { ProtocolClient, RpcCall, RpcClient } from "../../../client-model/index.ts";
import type { Printable, SourceFile } from "../../../writer/index.ts";
import type { EmitContext, Module, Namespace } from "../context.ts";
import { createCheckContext, emitHelpers } from "../decoders/helpers.ts";
import { methodDoc } from "../docs.ts";
import { call, enclosed } from "../layouts.ts";
import { keyName, memberName, typeText } from "../types.ts";
import { clientTypesOf } from "./exports.ts";
import { decoderOf } from "./operations.ts";

/** A protocol whose methods are called by name. */
type RpcProtocol = ProtocolClient & { readonly rpc: RpcClient };

/** The file of calls; none for a protocol without methods. */
export function rpcModule({ protocol }: Namespace, context: EmitContext): Module | undefined {
  if (!isRpc(protocol)) return undefined;
  return {
    name: "rpc",
    types: [clientTypesOf(protocol, context).rpcMethods],
    values: [factoryName(protocol, context)],
    emit: (file) => emitRpc(file, protocol, context),
  };
}

const isRpc = (protocol: ProtocolClient | undefined): protocol is RpcProtocol => protocol?.rpc !== undefined;

const factoryName = ({ id }: ProtocolClient, context: EmitContext) => `create${context.clientName(id)}Rpc`;

/** Prints what every method takes and gives, and what calls them over a connection. */
function emitRpc(file: SourceFile, protocol: RpcProtocol, context: EmitContext): void {
  const { rpcMethods } = clientTypesOf(protocol, context);
  emitMethods(file, rpcMethods, protocol, context);
  emitDecoders(file, rpcMethods, protocol, context);
  emitFactory(file, rpcMethods, protocol, context);
}

function emitMethods(
  file: SourceFile,
  name: string,
  { rpc, title }: RpcProtocol,
  context: EmitContext,
): void {
  file.line();
  file.doc(`What each method of ${title} takes and gives.`);
  file.block(
    `export interface ${file.declare(name)} {`,
    () => {
      for (const method of rpc.methods) {
        file.doc(methodDoc(method));
        file.block(`${memberName(method.id)}: {`, () => emitMethod(file, method, context), "};");
      }
    },
    "}",
  );
}

function emitMethod(file: SourceFile, { params, result }: RpcCall, context: EmitContext): void {
  if (params) file.line(params.required ? "params: " : "params?: ", typeText(params.type, context), ";");
  file.line("result: ", typeText(result, context), ";");
}

function emitDecoders(file: SourceFile, name: string, protocol: RpcProtocol, context: EmitContext): void {
  const checks = createCheckContext(context, ["decoders", factoryName(protocol, context)]);
  const members = protocol.rpc.methods.map(
    ({ id, result }): Printable => [`${keyName(id)}: `, decoderOf(result, checks)],
  );
  const list = enclosed(members, { open: "{", close: "}", padding: " " });
  const constant = file.declare("decoders");
  file.line();
  file.line(`const ${constant}: `, context.runtimeType("RpcDecoders"), `<${name}> = `, list, ";");
  emitHelpers(file, checks);
}

function emitFactory(file: SourceFile, name: string, protocol: RpcProtocol, context: EmitContext): void {
  const sent = typeText(protocol.rpc.sends, context);
  const received = typeText(protocol.rpc.receives, context);
  file.line();
  file.doc(`Calls methods of ${protocol.title} over a connection, which is then its own to read.`);
  file.block(
    [
      `export function ${file.declare(factoryName(protocol, context))}`,
      enclosed([["socket: ", context.runtimeType("RpcConnection"), "<", sent, ", ", received, ">"]], {
        open: "(",
        close: ")",
      }),
      ": ",
      [context.runtimeType("Rpc"), `<${name}, `, received, "> {"],
    ],
    () => file.line("return ", call(context.runtime("createRpc"), ["socket", "decoders"]), ";"),
    "}",
  );
}

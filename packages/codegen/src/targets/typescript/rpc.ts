import type { Protocol, Rpc, RpcMethod } from "@colloquy/ir";
import { call, enclosed, type Printable, type SourceFile } from "../../writer/index.ts";
import { definitionDoc } from "./docs.ts";
import { emitHelpers } from "./emit-helpers.ts";
import { createHelpers } from "./helpers.ts";
import { decoderOf } from "./operations.ts";
import type { Plan } from "./plan.ts";
import { memberName, typeText } from "./types.ts";

/** A protocol whose methods are called by name. */
export type RpcProtocol = Protocol & { readonly rpc: Rpc };

export const isRpc = (protocol: Protocol): protocol is RpcProtocol => protocol.rpc !== undefined;

/** Public names of a file of calls, types and values apart. */
export function rpcExports(
  protocol: RpcProtocol,
  plan: Plan,
): { readonly types: readonly string[]; readonly values: readonly string[] } {
  const client = plan.clientName(protocol);
  return { types: [`${client}Methods`], values: [`create${client}Rpc`] };
}

/** Prints what every method takes and gives, and what calls them over a connection. */
export function emitRpc(file: SourceFile, protocol: RpcProtocol, plan: Plan): void {
  const client = plan.clientName(protocol);
  emitMethods(file, client, protocol, plan);
  emitDecoders(file, client, protocol, plan);
  emitFactory(file, client, protocol, plan);
}

function emitMethods(file: SourceFile, client: string, { rpc, title }: RpcProtocol, plan: Plan): void {
  file.line();
  file.doc(`What each method of ${title} takes and gives.`);
  file.block(
    `export interface ${file.declare(`${client}Methods`)} {`,
    () => {
      for (const method of rpc.methods) {
        file.doc(`${method.summary}.\n\n${definitionDoc(method.docs)}`);
        file.block(`${memberName(method.id)}: {`, () => emitMethod(file, method, plan), "};");
      }
    },
    "}",
  );
}

function emitMethod(file: SourceFile, { params, paramsUse, result }: RpcMethod, plan: Plan): void {
  if (params) file.line(paramsUse === "required" ? "params: " : "params?: ", typeText(params, plan), ";");
  file.line("result: ", typeText(result, plan), ";");
}

function emitDecoders(file: SourceFile, client: string, { rpc }: RpcProtocol, plan: Plan): void {
  const context = { plan, helpers: createHelpers() };
  const members = rpc.methods.map(
    ({ id, result }): Printable => [`${memberName(id)}: `, decoderOf(result, context)],
  );
  const list = enclosed(members, { open: "{", close: "}", padding: " " });
  file.line();
  file.line("const decoders: ", plan.runtimeType("RpcDecoders"), `<${client}Methods> = `, list, ";");
  emitHelpers(file, context);
}

function emitFactory(file: SourceFile, client: string, protocol: RpcProtocol, plan: Plan): void {
  const { channels, title } = protocol;
  const [channel] = channels;
  if (!channel) throw new Error(`${protocol.id} has methods and no channel to call them over.`);
  const sent = typeText(channel.clientToServer, plan);
  const received = typeText(channel.serverToClient, plan);
  file.line();
  file.doc(`Calls methods of ${title} over a connection, which is then its own to read.`);
  file.block(
    [
      `export function ${file.declare(`create${client}Rpc`)}`,
      enclosed([["socket: ", plan.runtimeType("RpcConnection"), "<", sent, ", ", received, ">"]], {
        open: "(",
        close: ")",
      }),
      ": ",
      [plan.runtimeType("Rpc"), `<${client}Methods, `, received, "> {"],
    ],
    () => file.line("return ", call(plan.runtime("createRpc"), ["socket", "decoders"]), ";"),
    "}",
  );
}

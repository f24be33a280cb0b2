import type { NamedType } from "@colloquy/ir";
import type { OutputFile } from "../../target.ts";
import { enclosed, type SourceFile } from "../../writer/index.ts";
import { clientExports, emitClient } from "./client.ts";
import { emitDeclaration } from "./declarations.ts";
import { emitDecoder } from "./decoders.ts";
import { emitHelpers } from "./emit-helpers.ts";
import { createHelpers } from "./helpers.ts";
import type { Plan } from "./plan.ts";
import { emitRpc, isRpc, rpcExports } from "./rpc.ts";
import { emitSockets, socketExports, socketsOf } from "./socket.ts";
import { emitTags } from "./unions.ts";

/** What a module offers, types and values apart. */
interface Exports {
  readonly types: readonly string[];
  readonly values: readonly string[];
}

/** One folder per namespace: types, decoders, and the client or connection of the protocol of that name. */
export function emitProject(plan: Plan): readonly OutputFile[] {
  const { types, protocols } = plan.contract;
  const namespaces = new Set([...types.map(({ namespace }) => namespace), ...protocols.map(({ id }) => id)]);
  return [...namespaces].sort().flatMap((namespace) => emitNamespace(namespace, plan));
}

function emitNamespace(namespace: string, plan: Plan): readonly OutputFile[] {
  const types = plan.contract.types.filter((type) => type.namespace === namespace);
  const protocol = plan.contract.protocols.find(({ id }) => id === namespace);
  const modules: { readonly name: string; readonly file: OutputFile; readonly exports: Exports }[] = [];
  const add = (name: string, exports: Exports, emit: (file: SourceFile) => void) => {
    const file = plan.file(`${namespace}/${name}.ts`);
    emit(file);
    modules.push({ name, file: file.toFile(), exports });
  };
  if (protocol && protocol.operations.length > 0)
    add("client", clientExports(protocol, plan), (file) => emitClient(file, protocol, plan));
  if (types.length > 0) add("decode", decodeExports(types, plan), (file) => emitDecoders(file, types, plan));
  if (protocol && socketsOf(protocol).length > 0)
    add("socket", socketExports(protocol, plan), (file) => emitSockets(file, protocol, plan));
  if (protocol && isRpc(protocol))
    add("rpc", rpcExports(protocol, plan), (file) => emitRpc(file, protocol, plan));
  if (types.length > 0) add("types", typeExports(types, plan), (file) => emitDeclarations(file, types, plan));
  const index = plan.file(`${namespace}/index.ts`);
  for (const { name, exports } of modules) emitExports(index, `./${name}${plan.importExtension}`, exports);
  return [...modules.map(({ file }) => file), index.toFile()];
}

function emitDeclarations(file: SourceFile, types: readonly NamedType[], plan: Plan): void {
  for (const type of types) emitDeclaration(file, type, plan);
}

function emitDecoders(file: SourceFile, types: readonly NamedType[], plan: Plan): void {
  const context = { plan, helpers: createHelpers() };
  for (const type of types) emitDecoder(file, type, context);
  for (const type of types) if (type.kind === "union") emitTags(file, type, context);
  emitHelpers(file, context);
}

function decodeExports(types: readonly NamedType[], plan: Plan): Exports {
  const decoders = types.filter(({ kind }) => kind !== "enum").map(({ id }) => `decode${plan.nameOf(id)}`);
  const guards = types
    .filter((type) => type.kind === "union" && type.open)
    .map(({ id }) => `isKnown${plan.nameOf(id)}`);
  return { types: [], values: [...decoders, ...guards] };
}

function typeExports(types: readonly NamedType[], plan: Plan): Exports {
  const known = types
    .filter((type) => type.kind === "union" && type.open)
    .map(({ id }) => plan.knownNameOf(id));
  return { types: [...types.map(({ id }) => plan.nameOf(id)), ...known], values: [] };
}

function emitExports(file: SourceFile, from: string, { types, values }: Exports): void {
  const onlyTypes = values.length === 0;
  for (const name of [...types, ...values]) file.declare(name);
  const names = [...types.map((name) => (onlyTypes ? name : `type ${name}`)), ...values];
  const list = enclosed(names, { open: "{", close: "}", padding: " " });
  file.line(onlyTypes ? "export type " : "export ", list, ` from ${JSON.stringify(from)};`);
}

import type { OutputFile } from "../../target.ts";
import type { SourceFile } from "../../writer/index.ts";
import { httpModule } from "./clients/http.ts";
import { rpcModule } from "./clients/rpc.ts";
import { socketModule } from "./clients/socket.ts";
import type { EmitContext, Module, Namespace } from "./context.ts";
import { typesModule } from "./declarations.ts";
import { decodeModule } from "./decoders/decoders.ts";
import { enclosed } from "./layouts.ts";

/** In the order in which an index file exports them. */
const makers = [httpModule, decodeModule, socketModule, rpcModule, typesModule];

/** One folder per namespace: types, decoders, and the client or connection of the protocol of that name. */
export function emitProject(context: EmitContext): readonly OutputFile[] {
  const { types } = context.contract;
  const { protocols } = context.clients;
  const ids = new Set([...types.map(({ namespace }) => namespace), ...protocols.map(({ id }) => id)]);
  return [...ids].sort().flatMap((id) =>
    emitNamespace(
      {
        id,
        types: types.filter(({ namespace }) => namespace === id),
        protocol: protocols.find((protocol) => protocol.id === id),
      },
      context,
    ),
  );
}

function emitNamespace(namespace: Namespace, context: EmitContext): readonly OutputFile[] {
  const modules = makers.flatMap((make) => make(namespace, context) ?? []);
  const index = context.file(`${namespace.id}/index.ts`);
  for (const module of modules) emitExports(index, module, context);
  const files = modules.map(({ name, emit }) => {
    const file = context.file(`${namespace.id}/${name}.ts`);
    emit(file);
    return file.toFile();
  });
  return [...files, index.toFile()];
}

function emitExports(file: SourceFile, { name, types, values }: Module, context: EmitContext): void {
  const onlyTypes = values.length === 0;
  for (const exported of [...types, ...values]) file.declare(exported);
  const names = [...types.map((type) => (onlyTypes ? type : `type ${type}`)), ...values];
  const list = enclosed(names, { open: "{", close: "}", padding: " " });
  const from = JSON.stringify(`./${name}${context.importExtension}`);
  file.line(onlyTypes ? "export type " : "export ", list, ` from ${from};`);
}

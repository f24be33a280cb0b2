import { globSync } from "node:fs";
import { relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Linker } from "./linker.ts";
import type { Mutation, Operator } from "./mutation.ts";
import { decoderOperators } from "./operators/decoder.ts";
import { runtimeOperators } from "./operators/runtime.ts";

export const root = fileURLToPath(new URL("../../", import.meta.url));
export const client = resolve(root, "packages/sdk-typescript");
export const runtime = resolve(client, "src/runtime/index.ts");

/** The generated decoders of a namespace. */
export const decodersOf = (namespace: string): string =>
  resolve(client, `src/generated/${namespace}/decode.ts`);

/** The namespace of generated decoders; `undefined` for a file of the runtime. */
export const namespaceOf = (path: string): string | undefined =>
  /src\/generated\/([^/]+)\/decode\.ts$/.exec(path)?.[1];

/** Every mutation there can be: each operator at each of its places, or at so many of them, spread evenly. */
export function findMutations(linker: Linker, places = Infinity): readonly Mutation[] {
  const decoders = globSync("src/generated/*/decode.ts", { cwd: client }).sort();
  return [
    ...Object.entries(runtimeOperators).flatMap(([file, operators]) =>
      operators.flatMap((operator) => mutationsBy(operator, resolve(client, "src/runtime", file), linker)),
    ),
    ...decoderOperators.flatMap((operator) =>
      spread(
        decoders.flatMap((file) => mutationsBy(operator, resolve(client, file), linker)),
        places,
      ),
    ),
  ];
}

function mutationsBy(operator: Operator, path: string, linker: Linker): readonly Mutation[] {
  const { source } = linker.read(path);
  return operator.edits(source).map((edit) => {
    const before = source.slice(0, edit.start);
    return {
      operator: operator.name,
      path: relative(root, path),
      line: before.split("\n").length,
      edit,
      subject: namespaceOf(path) && [...before.matchAll(/^(?:export )?function (\w+)/gm)].at(-1)?.[1],
    };
  });
}

function spread<T>(items: readonly T[], count: number): readonly T[] {
  if (items.length <= count) return items;
  return Array.from({ length: count }, (_, index) => items[Math.floor((index * items.length) / count)] as T);
}

import { globSync } from "node:fs";
import { relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Edit } from "./edit.ts";
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
  const inRuntime = Object.entries(runtimeOperators).flatMap(([file, operators]) =>
    operators.flatMap((operator) => sitesOf(operator, `src/runtime/${file}`, linker)),
  );
  const inDecoders = decoderOperators.flatMap((operator) =>
    spread(
      decoders.flatMap((file) => sitesOf(operator, file, linker)),
      places,
    ),
  );
  return [...inRuntime, ...inDecoders].map((site) => toMutation(site, linker));
}

interface Site {
  readonly operator: Operator;
  readonly path: string;
  readonly edit: Edit;
}

function sitesOf(operator: Operator, file: string, linker: Linker): readonly Site[] {
  const path = resolve(client, file);
  return operator.edits(linker.read(path).source).map((edit) => ({ operator, path, edit }));
}

function toMutation({ operator, path, edit }: Site, linker: Linker): Mutation {
  const { source } = linker.read(path);
  const head = source.lastIndexOf("\nfunction ", edit.start);
  const exported = source.lastIndexOf("\nexport function ", edit.start);
  const [, subject] = /function (\w+)/.exec(source.slice(Math.max(head, exported), edit.start)) ?? [];
  return {
    operator: operator.name,
    path: relative(root, path),
    line: source.slice(0, edit.start).split("\n").length,
    edit,
    subject: namespaceOf(path) && subject,
  };
}

/** So many of the items, at even distances. */
function spread<T>(items: readonly T[], count: number): readonly T[] {
  if (items.length <= count) return items;
  return Array.from({ length: count }, (_, index) => items[Math.floor((index * items.length) / count)] as T);
}

import { stripTypeScriptTypes } from "node:module";
import { posix } from "node:path";
import { SourceTextModule, SyntheticModule } from "node:vm";
import { createJudge } from "../../../packages/sdk-typescript/driver/judge.ts";
import * as runtime from "../../../packages/sdk-typescript/src/runtime/index.ts";
import type { Language, Reader } from "./language.ts";

/** The client's driver on generated decoders that exist in memory only; needs `--experimental-vm-modules`. */
export const typescript: Language = {
  target: "typescript",
  options: { importExtension: ".ts" },
  isProgram: (path) => !path.endsWith("/types.ts"),
  start: async (files) => {
    const find = createFinder(new Map(files.map(({ path, text }) => [path, text])));
    const load = async (path: string) => {
      const module = find(path);
      if (module.status === "unlinked")
        await module.link((name, { identifier }) =>
          // The runtime is imported by name, other generated files by path.
          name.startsWith(".") ? find(posix.join(posix.dirname(identifier), name)) : runtimeModule,
        );
      await module.evaluate();
      return module.namespace as Readonly<Record<string, unknown>>;
    };
    const read: Reader["read"] = createJudge((namespace) => load(`${namespace}/decode.ts`));
    return { read, close: async () => undefined };
  },
};

const runtimeModule = new SyntheticModule(Object.keys(runtime), function expose(this: SyntheticModule) {
  for (const [name, value] of Object.entries(runtime)) this.setExport(name, value);
});

/** The modules of some files, each made when it is first asked for. */
function createFinder(texts: ReadonlyMap<string, string>) {
  const modules = new Map<string, SourceTextModule>();
  return (identifier: string): SourceTextModule => {
    const text = texts.get(identifier);
    if (text === undefined) throw new Error(`${identifier} is not generated.`);
    const module =
      modules.get(identifier) ?? new SourceTextModule(stripTypeScriptTypes(text), { identifier });
    modules.set(identifier, module);
    return module;
  };
}

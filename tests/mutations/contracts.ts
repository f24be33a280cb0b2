import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { generate, type OutputFile, type TargetOptions, targets } from "@colloquy/codegen";
import {
  type Contract,
  dependenciesOf,
  emptyNameLock,
  type NamedType,
  type NameLock,
  parseNameLock,
  read,
} from "@colloquy/ir";
import { readVectors, type Vector } from "@colloquy/repository/vectors";
import { contract as source } from "@colloquy/schema/contract";
import { everything } from "../../packages/codegen/test/everything.ts";

/** Namespaces of a contract that refer to no other namespace, without the protocols, which no vector is about. */
export interface Part {
  readonly contract: Contract;
  readonly nameLock: NameLock;
  /** Made from the contract as it is. */
  readonly vectors: readonly Vector[];
}

/** The published contract, and one that has what the model can say and the published one does not. */
export function readParts(): readonly Part[] {
  const published = required(read(source).contract, "contract.ts");
  const lockPath = fileURLToPath(new URL("../../names.lock.json", import.meta.url));
  const locked = parseNameLock(readFileSync(lockPath, "utf8"));
  return [
    ...cut(published, required(locked.ok ? locked.lock : undefined, lockPath), readVectors()),
    // A driver finds decoders by the names of the contract, and one of these is a word of TypeScript.
    ...cut(
      everything,
      emptyNameLock,
      vectorsOf(everything).filter(({ type }) => type !== "port.Promise"),
    ),
  ];
}

/** The files of a target for a part; with a definition, for one where that takes the place of the one with its id. */
export function emit(
  { contract, nameLock }: Part,
  target: string,
  { options = {}, definition }: { readonly options?: TargetOptions; readonly definition?: NamedType } = {},
): readonly OutputFile[] {
  const types = contract.types.map((type) => (definition && type.id === definition.id ? definition : type));
  const { outputs, diagnostics } = generate({
    contract: { ...contract, types },
    targets,
    outputs: [{ target, out: "", options }],
    nameLock,
    provenance: { tool: "mutations", version: "0", command: "npm run mutations" },
  });
  const error = diagnostics.find(({ severity }) => severity === "error");
  if (error) throw new Error(`${definition?.id}: ${error.message}`);
  return outputs.flatMap(({ files }) => files);
}

/** The part with no more than a type and what it refers to, at any depth, and with the type's own vectors. */
export function narrowed({ contract, nameLock, vectors }: Part, id: string): Part {
  const byId = new Map(contract.types.map((type) => [type.id, type]));
  const found = new Set<string>();
  const visit = (next: string) => {
    if (found.has(next)) return;
    found.add(next);
    dependenciesOf(required(byId.get(next), next)).forEach(visit);
  };
  visit(id);
  const types = contract.types.filter((type) => found.has(type.id));
  return { contract: { ...contract, types }, nameLock, vectors: vectors.filter(({ type }) => type === id) };
}

function vectorsOf(contract: Contract): readonly Vector[] {
  const files = emit({ contract, nameLock: emptyNameLock, vectors: [] }, "vectors");
  const lines = files
    .filter(({ path }) => path.endsWith(".ndjson"))
    .flatMap(({ text }) => text.trim().split("\n"));
  return lines.map((line): Vector => JSON.parse(line));
}

function cut(contract: Contract, nameLock: NameLock, vectors: readonly Vector[]): readonly Part[] {
  return groupsOf(contract).map((namespaces) => ({
    contract: {
      ...contract,
      protocols: [],
      types: contract.types.filter(({ namespace }) => namespaces.has(namespace)),
    },
    nameLock,
    vectors: vectors.filter(({ type }) => namespaces.has(namespaceOf(type))),
  }));
}

/** Namespaces, those together that refer to each other. */
function groupsOf({ types }: Contract): readonly ReadonlySet<string>[] {
  let groups: readonly ReadonlySet<string>[] = [];
  for (const type of types) {
    const near = [type, ...dependenciesOf(type).map((id) => ({ namespace: namespaceOf(id) }))];
    const isMet = (group: ReadonlySet<string>) => near.some(({ namespace }) => group.has(namespace));
    const met = groups.filter(isMet).flatMap((group) => [...group]);
    groups = [
      ...groups.filter((group) => !isMet(group)),
      new Set([...met, ...near.map((one) => one.namespace)]),
    ];
  }
  return groups;
}

const namespaceOf = (id: string): string => id.slice(0, id.indexOf("."));

function required<T>(value: T | undefined, origin: string): T {
  if (value === undefined) throw new Error(`${origin} cannot be read.`);
  return value;
}

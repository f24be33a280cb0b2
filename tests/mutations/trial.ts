import { resolve } from "node:path";
import { faultOf, type Vector, type Verdict } from "@colloquy/repository/vectors";
import type { Linker } from "./linker.ts";
import type { Mutation } from "./mutation.ts";
import { client, decodersOf, namespaceOf, root, runtime } from "./sites.ts";

/** What became of a mutation. */
export interface Outcome {
  readonly mutation: Mutation;
  /** The first vector that noticed; `undefined` when none did. */
  readonly noticedBy: string | undefined;
}

/** Answers as the driver of the client does. */
type Read = (vector: Vector) => Promise<Verdict>;
type CreateJudge = (load: (namespace: string) => Promise<unknown>) => Read;

/** The very code the driver of the client runs; with a mutation, a copy of it that is broken. */
export function createReader(linker: Linker, mutation?: Mutation): Read {
  const change = mutation && { path: resolve(root, mutation.path), edit: mutation.edit, runtime };
  const { createJudge } = linker.load(resolve(client, "driver/judge.ts"), change) as {
    readonly createJudge: CreateJudge;
  };
  return createJudge(async (namespace) => linker.load(decodersOf(namespace), change));
}

/** Puts the vectors to mutations, up to the first that notices. */
export function createTrial(linker: Linker, vectors: readonly Vector[]) {
  const byNamespace = Map.groupBy(vectors, ({ type }) => type.split(".")[0] as string);
  const all = vectors.toSorted((a, b) => Number(isHandWritten(b)) - Number(isHandWritten(a)));
  return async (mutation: Mutation): Promise<Outcome> => {
    const read = createReader(linker, mutation);
    for (const vector of inOrder(mutation, byNamespace, all))
      if (await isNoticed(vector, read)) return { mutation, noticedBy: vector.id };
    return { mutation, noticedBy: undefined };
  };
}

/** What no contract says is the runtime's business: these vectors are the likeliest to notice when it is broken. */
const isHandWritten = ({ id }: Vector): boolean => id.startsWith("hand-written/");

/** A reader that breaks down has been noticed as well. */
async function isNoticed(vector: Vector, read: Read): Promise<boolean> {
  try {
    return faultOf(vector, await read(vector)) !== undefined;
  } catch {
    return true;
  }
}

/** Those of the type that is broken first: they are the likeliest to notice. */
function inOrder(
  { path, subject }: Mutation,
  byNamespace: ReadonlyMap<string, readonly Vector[]>,
  all: readonly Vector[],
): readonly Vector[] {
  const namespace = namespaceOf(path);
  if (namespace === undefined) return all;
  const type = `${namespace}.${subject?.replace(/^check/, "")}`;
  const own = byNamespace.get(namespace) ?? [];
  return [...own.filter((vector) => vector.type === type), ...own.filter((vector) => vector.type !== type)];
}

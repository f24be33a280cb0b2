import { DecodeError, parseJson, stringifyJson } from "../src/index.ts";

/** A value to read. */
export interface Question {
  readonly id: string;
  /** `<namespace>.<Name>` */
  readonly type: string;
  readonly json: string;
}

/** What the client made of a value: its text again, or what is wrong with it and where. */
export type Verdict =
  | { readonly id: string; readonly ok: true; readonly json: string }
  | { readonly id: string; readonly ok: false; readonly error: string; readonly path: string };

type Decoders = Readonly<Record<string, unknown>>;
type Decode = (value: unknown) => unknown;

/** Reads and writes with the generated decoders that `load` finds for a namespace. */
export function createJudge(load: (namespace: string) => Promise<Decoders>) {
  const loaded = new Map<string, Promise<Decoders>>();
  const decodersOf = (namespace: string): Promise<Decoders> => {
    const decoders = loaded.get(namespace) ?? load(namespace);
    loaded.set(namespace, decoders);
    return decoders;
  };
  return async (question: Question): Promise<Verdict> => {
    const [namespace = "", name = ""] = question.type.split(".");
    const decode = (await decodersOf(namespace))[`decode${name}`];
    if (typeof decode !== "function") throw new Error(`There is no decoder of ${question.type}.`);
    return verdictOn(question, decode as Decode);
  };
}

function verdictOn({ id, json }: Question, decode: Decode): Verdict {
  try {
    return { id, ok: true, json: stringifyJson(decode(parseJson(json))) };
  } catch (error) {
    if (!DecodeError.isInstance(error)) throw error;
    return { id, ok: false, error: error.code, path: error.pointer };
  }
}

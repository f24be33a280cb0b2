import { type Contract, groupBy, sha256Hex } from "@colloquy/ir";
import { jsonText } from "../../documents/json-text.ts";
import type { OutputFile, TargetContext } from "../../target.ts";
import { makeVectors } from "../../vectors/make-vectors.ts";
import { type Vector, vectorClasses } from "../../vectors/vector.ts";
import { provenanceLines } from "../../writer/index.ts";
import { FILES } from "./names.ts";

/** A file of vectors for each namespace, one on a line, and a manifest that counts them. */
export function emitVectors(contract: Contract, context: TargetContext): readonly OutputFile[] {
  const files = [...makeVectors(contract)].map(([namespace, vectors]) => ({
    namespace,
    vectors,
    path: `${context.names.of(FILES, namespace)}.ndjson`,
    text: vectors.map((vector) => `${asciiJson(vector)}\n`).join(""),
  }));
  const manifest = {
    $comment: provenanceLines(context.provenance).join(" "),
    classes: vectorClasses,
    files: files.map(({ namespace, path, text, vectors }) => ({
      namespace,
      path,
      sha256: sha256Hex(text),
      ...countsOf(vectors),
    })),
  };
  return [
    ...files.map(({ path, text }) => ({ path, text })),
    { path: "manifest.json", text: jsonText(manifest) },
  ];
}

function countsOf(vectors: readonly Vector[]) {
  const byClass = groupBy(vectors, (vector) => vector.class);
  const classes = [...byClass].map(([name, members]) => [name, members.length] as const);
  return {
    vectors: vectors.length,
    refused: vectors.filter(({ ok }) => !ok).length,
    classes: Object.fromEntries(classes.toSorted(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** JSON in ASCII, because vectors contain characters that editors, diffs and line readers mishandle. */
const asciiJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

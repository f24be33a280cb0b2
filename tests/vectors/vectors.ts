import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A line of `packages/vectors`. */
export interface Vector {
  readonly id: string;
  readonly type: string;
  readonly class: string;
  readonly json: string;
  readonly ok: boolean;
  readonly error?: { readonly code: string; readonly path: string };
}

const folder = fileURLToPath(new URL("../../packages/vectors/", import.meta.url));

/** Every vector there is, generated and written by hand. */
export const readVectors = (): readonly Vector[] =>
  globSync(["generated/*.ndjson", "hand-written/values/*.ndjson"], { cwd: folder })
    .sort()
    .flatMap((path) => readLines<Vector>(`${folder}${path}`));

/** The values on the lines of a file. */
export const readLines = <T>(path: string): readonly T[] =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line): T => JSON.parse(line));

/** A stream in pieces and the frames it holds. */
export interface StreamVector {
  readonly id: string;
  /** Bytes as base64. */
  readonly chunks: readonly string[];
  readonly frames: readonly { readonly event: string; readonly data: string; readonly lastEventId: string }[];
}

/** The streams of one kind of framing. */
export const readStreams = (kind: "sse"): readonly StreamVector[] =>
  readLines(`${folder}hand-written/streams/${kind}.ndjson`);

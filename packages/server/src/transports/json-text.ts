/** A JSON text read, or why it cannot be. */
export type JsonReading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly message: string };

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Reads UTF-8 JSON that is nested at most `maxDepth` deep. Looked at before it is parsed, so depth costs nothing. */
export function readJson(bytes: Uint8Array, maxDepth: number): JsonReading {
  const text = textOf(bytes);
  if (text === undefined) return { ok: false, message: "The frame is not UTF-8 text." };
  if (depthOf(text) > maxDepth)
    return { ok: false, message: `The JSON is nested more than ${maxDepth} deep.` };
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { ok: false, message: "The frame is not JSON." };
  }
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

const brackets = /["[\]{}]/g;
const string = /"(?:[^"\\]|\\.)*"/gsy;

/** Deepest nesting of brackets outside of strings; looked at before parsing, so that deep input costs nothing. */
export function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  brackets.lastIndex = 0;
  for (let found = brackets.exec(text); found; found = brackets.exec(text)) {
    if (found[0] === '"') brackets.lastIndex = endOfString(text, found.index);
    else if (found[0] === "[" || found[0] === "{") deepest = Math.max(deepest, ++depth);
    else depth -= 1;
  }
  return deepest;
}

function endOfString(text: string, start: number): number {
  string.lastIndex = start;
  return string.test(text) ? string.lastIndex : text.length;
}

import { relative, sep } from "node:path";

/** Path of `path` as seen from `folder`, with `/` between its parts on every system. */
export const portableRelative = (folder: string, path: string): string =>
  relative(folder, path).split(sep).join("/") || ".";

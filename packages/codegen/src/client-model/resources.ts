import type { Operation } from "@colloquy/ir";
import { splitWords } from "../names/index.ts";

/** Where a client has a method: `sessions.create`. Words with spaces between them, not yet names. */
export interface ResourceMethod {
  readonly resource: string;
  readonly method: string;
}

const VERSION = /^v\d+$/;

/**
 * Reads `create_session` on `/v1/sessions` as `sessions.create`: the part of the path whose end the words behind the
 * verb begin with is the resource, and words that are left belong to the method (`get_image_thumbnail` is
 * `images.getThumbnail`). A stream is a method of what it carries.
 */
export function resourceOf(operation: Operation): ResourceMethod {
  const [verb = operation.id, ...noun] = splitWords(operation.id);
  if (operation.kind === "sse" && operation.events.kind === "reference") {
    return { resource: plural(splitWords(lastPart(operation.events.id, "."))).join(" "), method: verb };
  }
  const parts = partsOf(operation.path);
  const named = parts.findLast((part) => overlap(part, noun) > 0);
  if (named)
    return { resource: named.join(" "), method: [verb, ...noun.slice(overlap(named, noun))].join(" ") };
  return { resource: (parts.at(-1) ?? noun).join(" "), method: [verb, ...noun].join(" ") };
}

const partsOf = (path: string): readonly (readonly string[])[] =>
  path
    .split("/")
    .filter((part) => part !== "" && part !== "api" && !part.startsWith("{") && !VERSION.test(part))
    .map(splitWords);

/** How many words at the end of `part` are those at the beginning of `noun`, whichever of the two is in the plural. */
function overlap(part: readonly string[], noun: readonly string[]): number {
  const counts = part.map((_, index) => part.length - index);
  return counts.find((count) => sameWords(part.slice(-count), noun.slice(0, count))) ?? 0;
}

const sameWords = (one: readonly string[], other: readonly string[]): boolean =>
  one.map(singular).join(" ") === other.map(singular).join(" ");

const singular = (word: string): string =>
  word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;

const plural = (words: readonly string[]): readonly string[] => [
  ...words.slice(0, -1),
  `${singular(words.at(-1) ?? "")}s`,
];

const lastPart = (text: string, separator: string): string => text.slice(text.lastIndexOf(separator) + 1);

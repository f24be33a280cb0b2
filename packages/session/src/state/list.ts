const chunkSize = 32;

/**
 * A list that grows at its end. `appended` copies at most one chunk and, every 32 items, the list of chunks, so earlier
 * versions stay as they were and cost nothing. Plain data: two lists of equal items are equal.
 */
export interface ChunkedList<T> {
  readonly length: number;
  /** Full chunks, oldest first. */
  readonly chunks: readonly (readonly T[])[];
  /** The newest items, fewer than a chunk. */
  readonly tail: readonly T[];
}

/** A list without items. */
export const emptyList: ChunkedList<never> = { length: 0, chunks: [], tail: [] };

/** The list with one item more. */
export function appended<T>(list: ChunkedList<T>, item: T): ChunkedList<T> {
  const tail = [...list.tail, item];
  const length = list.length + 1;
  if (tail.length < chunkSize) return { length, chunks: list.chunks, tail };
  return { length, chunks: [...list.chunks, tail], tail: [] };
}

/** All items, oldest first, in a fresh array. */
export function itemsOf<T>(list: ChunkedList<T>): T[] {
  return [...list.chunks, list.tail].flat();
}

/** The newest item; `undefined` when the list is empty. */
export function lastOf<T>(list: ChunkedList<T>): T | undefined {
  return list.tail.at(-1) ?? list.chunks.at(-1)?.at(-1);
}

/** A list of the given items. */
export function listOf<T>(items: Iterable<T>): ChunkedList<T> {
  let list: ChunkedList<T> = emptyList;
  for (const item of items) list = appended(list, item);
  return list;
}

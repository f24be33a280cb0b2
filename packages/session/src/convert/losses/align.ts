/** A place in one list, in the other, or in both: there the two items are counterparts, equal or not. */
export interface Aligned<T> {
  readonly one?: T;
  readonly other?: T;
}

/**
 * Pairs the items of two lists in order: equal ones first (a longest common subsequence), then what is left between two
 * equal ones side by side.
 */
export function align<T>(ones: readonly T[], others: readonly T[], keyOf: (item: T) => string): Aligned<T>[] {
  const left = ones.map(keyOf);
  const right = others.map(keyOf);
  const anchors = [...commonPairs(left, right), [ones.length, others.length] as const];
  let from = 0;
  let start = 0;
  return anchors.flatMap(([to, end]) => {
    const gap = sideBySide(ones.slice(from, to), others.slice(start, end));
    const pair = to < ones.length ? [{ one: ones[to] as T, other: others[end] as T }] : [];
    from = to + 1;
    start = end + 1;
    return [...gap, ...pair];
  });
}

function sideBySide<T>(ones: readonly T[], others: readonly T[]): Aligned<T>[] {
  return Array.from({ length: Math.max(ones.length, others.length) }, (_, index) => ({
    ...(index < ones.length && { one: ones[index] as T }),
    ...(index < others.length && { other: others[index] as T }),
  }));
}

type Pair = readonly [left: number, right: number];

/** Indexes of a longest common subsequence. */
function commonPairs(left: readonly string[], right: readonly string[]): Pair[] {
  const lengths = lengthsOf(left, right);
  const pairs: Pair[] = [];
  let [row, column] = [0, 0];
  while (row < left.length && column < right.length) {
    if (left[row] === right[column]) pairs.push([row++, column++]);
    else if ((lengths[row + 1]?.[column] ?? 0) >= (lengths[row]?.[column + 1] ?? 0)) row += 1;
    else column += 1;
  }
  return pairs;
}

/** Lengths of the longest common subsequences of all pairs of ends. */
function lengthsOf(left: readonly string[], right: readonly string[]): readonly Uint32Array[] {
  const rows = Array.from({ length: left.length + 1 }, () => new Uint32Array(right.length + 1));
  for (let row = left.length - 1; row >= 0; row -= 1) {
    const [here, below] = [rows[row] as Uint32Array, rows[row + 1] as Uint32Array];
    for (let column = right.length - 1; column >= 0; column -= 1) {
      here[column] =
        left[row] === right[column]
          ? (below[column + 1] ?? 0) + 1
          : Math.max(below[column] ?? 0, here[column + 1] ?? 0);
    }
  }
  return rows;
}

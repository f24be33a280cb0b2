/** A page of a list that is read by offset. */
export interface OffsetPage<Item> {
  readonly data: readonly Item[];
  /** How many items there are in all. */
  readonly total: number;
}

/**
 * All items of a list, page by page, as they are asked for:
 * `paginate((offset) => client.sessions.list({ offset }))`. Items that move to another page between two requests can
 * come twice or be missed, as with any list by offset.
 */
export async function* paginate<Item>(
  readPage: (offset: number) => Promise<OffsetPage<Item>>,
): AsyncGenerator<Item, void, undefined> {
  for (let offset = 0; ; ) {
    const { data, total } = await readPage(offset);
    yield* data;
    offset += data.length;
    if (data.length === 0 || offset >= total) return;
  }
}

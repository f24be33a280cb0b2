import type { ImportedSymbol } from "./symbol.ts";

/** Anything the writer can print. Names from elsewhere and groups are resolved when the whole file is known. */
export type Printable = string | number | ImportedSymbol | Group | readonly Printable[];

/** Text around and between items. */
interface Layout {
  readonly open: string;
  readonly close: string;
}

/** Items that stand on one line if they fit there, else on a line each. */
export interface Group {
  readonly kind: "group";
  readonly items: readonly Printable[];
  readonly flat: Layout & { readonly separator: string };
  /**
   * `before` and `after` surround each item; `afterLast` stands in for `after` behind the last. What breaks inside an
   * item stands one level deeper than usual when it `hangs`; `inPlace` leaves the first where the group begins.
   */
  readonly broken: Layout & {
    readonly before: string;
    readonly after: string;
    readonly afterLast: string;
    readonly hangs?: true;
    readonly inPlace?: true;
  };
}

/** `items` with `separator` between them, on one line. */
export function joined(items: readonly Printable[], separator: string): Printable {
  return items.flatMap((item, index) => (index === 0 ? [item] : [separator, item]));
}

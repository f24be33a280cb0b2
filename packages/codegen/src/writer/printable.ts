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
  /** `before` and `after` surround each item; `afterLast` stands in for `after` behind the last. */
  readonly broken: Layout & { readonly before: string; readonly after: string; readonly afterLast: string };
}

/** Items between brackets with a comma between them; broken, the last one has a comma too unless `trailing` is false. */
export function enclosed(
  items: readonly Printable[],
  options: {
    readonly open: string;
    readonly close: string;
    readonly padding?: string;
    readonly trailing?: boolean;
  },
): Group {
  const { open, close, padding = "", trailing = true } = options;
  return {
    kind: "group",
    items,
    flat: { open: open + padding, separator: ", ", close: padding + close },
    broken: { open, before: "", after: ",", afterLast: trailing ? "," : "", close },
  };
}

/** Items with `operator` between them, directly behind an `=`; broken, each stands on a line that starts with it. */
export function alternatives(items: readonly Printable[], operator: string): Group {
  return {
    kind: "group",
    items,
    flat: { open: " ", separator: ` ${operator} `, close: "" },
    broken: { open: "", before: `${operator} `, after: "", afterLast: "", close: "" },
  };
}

/** `items` with `separator` between them, on one line. */
export function joined(items: readonly Printable[], separator: string): Printable {
  return items.flatMap((item, index) => (index === 0 ? [item] : [separator, item]));
}

import type { Group, Printable } from "../../writer/index.ts";

// How Biome breaks what does not fit on a line.

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
    broken: { open: "", before: `${operator} `, after: "", afterLast: "", close: "", hangs: true },
  };
}

/** `name(items)`; broken, each argument stands on a line of its own. */
export function call(name: Printable, items: readonly Printable[]): Printable {
  return [name, enclosed(items, { open: "(", close: ")" })];
}

/** What follows behind a space where the line has room for all of it, else on the next line, one level deeper. */
export function onNextLine(item: Printable): Group {
  return {
    kind: "group",
    items: [item],
    flat: { open: " ", separator: "", close: "" },
    broken: { open: "", before: "", after: "", afterLast: "", close: "" },
  };
}

/** `test ? yes : no`; broken, both outcomes stand on a line that starts with their sign. */
export function conditional(test: Printable, yes: Printable, no: Printable): Printable {
  const outcomes: Group = {
    kind: "group",
    items: [
      ["? ", yes],
      [": ", no],
    ],
    flat: { open: " ", separator: " ", close: "" },
    broken: { open: "", before: "", after: "", afterLast: "", close: "", hangs: true },
  };
  return [test, outcomes];
}

/** Operands with `operator` between them; broken, each but the last ends its line with it. */
export function chained(items: readonly Printable[], operator: string): Group {
  const after = ` ${operator}`;
  return {
    kind: "group",
    items,
    flat: { open: "", separator: `${after} `, close: "" },
    broken: { open: "", before: "", after, afterLast: "", close: "", inPlace: true },
  };
}

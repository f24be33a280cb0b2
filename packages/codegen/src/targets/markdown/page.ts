import type { TypeTable } from "../../documents/types.ts";
import type { TargetContext } from "../../target.ts";
import { anchorsOf, FILES } from "./names.ts";

/** What the parts of a page need to know of the whole. */
export interface Page {
  /** Protocol or namespace. */
  readonly id: string;
  readonly types: TypeTable;
  /** Where a type is described, as seen from this page. */
  readonly linkTo: (typeId: string) => string;
  /** What a link to a type on this page leads to. */
  readonly anchorOf: (typeId: string) => string;
}

export const fileOf = (page: string, { names }: TargetContext): string => `${names.of(FILES, page)}.md`;

export function createPage(id: string, types: TypeTable, context: TargetContext): Page {
  const anchorOf = (typeId: string) => context.names.of(anchorsOf(types.get(typeId).namespace), typeId);
  const linkTo = (typeId: string) => {
    const { namespace } = types.get(typeId);
    return `${namespace === id ? "" : fileOf(namespace, context)}#${anchorOf(typeId)}`;
  };
  return { id, types, linkTo, anchorOf };
}

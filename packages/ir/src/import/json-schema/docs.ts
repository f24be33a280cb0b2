import type { DefinitionDocs, FieldDocs } from "@colloquy/define";
import { keywordsOf, type Node } from "../document.ts";
import { listOf, textOf } from "../json.ts";

type Said = FieldDocs & DefinitionDocs;

/** What a schema says for people. Its title stands in for a description it does not have. */
export function docsOf(node: Node): Said {
  const { title, description, deprecated, examples, example, default: preset } = keywordsOf(node);
  const shown = [...listOf(examples), ...(example === undefined ? [] : [example])];
  return {
    description: textOf(description) ?? textOf(title) ?? "",
    ...(deprecated === true ? { deprecated: { replacement: "" } } : {}),
    ...(shown.length > 0 ? { examples: shown } : {}),
    ...(preset === undefined ? {} : { default: preset }),
  };
}

import type { Namespace } from "@colloquy/define";
import type { z } from "zod";
import type { Document, Node } from "../document.ts";
import type { Findings } from "../findings.ts";
import type { ImportOptions } from "../options.ts";

/** What the builder of one kind of schema may ask of the whole. */
export interface Builder {
  readonly document: Document;
  readonly findings: Findings;
  readonly openness: NonNullable<ImportOptions["openness"]>;
  readonly namespace: Namespace;
  /** The zod schema of a JSON Schema. */
  readonly type: (node: Node) => z.ZodType;
  /** What a node says once its references are followed and its `allOf` is merged. */
  readonly meaning: (node: Node) => Node;
  /** Texts that discriminators of the document fix in a member of the schema at a place. */
  readonly fixedTags: (pointer: string) => ReadonlyMap<string, readonly string[]>;
}

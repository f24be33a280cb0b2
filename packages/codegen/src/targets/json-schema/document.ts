import type { Contract, NamedType } from "@colloquy/ir";
import { groupBy } from "@colloquy/ir";
import { type DocumentObject, jsonText } from "../../documents/json-text.ts";
import { partProvenance } from "../../documents/provenance.ts";
import { type Dialect, definitionSchema } from "../../documents/schema/index.ts";
import { createTypeTable, type TypeTable } from "../../documents/types.ts";
import type { OutputFile, TargetContext } from "../../target.ts";
import { definitionsOf, FILES } from "./names.ts";

/** One document for each namespace: those of the protocols, and those of types they share. */
export function emitDocuments(contract: Contract, context: TargetContext): readonly OutputFile[] {
  const table = createTypeTable(contract);
  const byNamespace = groupBy(contract.types, ({ namespace }) => namespace);
  return [...byNamespace].map(([namespace, types]) => ({
    path: fileOf(namespace, context),
    text: jsonText(toDocument(namespace, types, contract, table, context)),
  }));
}

const fileOf = (namespace: string, { names }: TargetContext): string => `${names.of(FILES, namespace)}.json`;

function toDocument(
  namespace: string,
  types: readonly NamedType[],
  contract: Contract,
  table: TypeTable,
  context: TargetContext,
): DocumentObject {
  const protocol = contract.protocols.find(({ id }) => id === namespace);
  const dialect = createDialect(namespace, table, context);
  const nameOf = ({ id }: NamedType) => context.names.of(definitionsOf(namespace), id);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: `${contract.baseUri}/json-schema/${fileOf(namespace, context)}`,
    $comment: partProvenance({ ids: types.map(({ id }) => id) }, table, context).join(" "),
    title: protocol?.title ?? `${contract.title}: ${namespace}`,
    description: `${(protocol ?? contract).docs.description}\n\n${HOW_TO_USE}`,
    $defs: Object.fromEntries(types.map((type) => [nameOf(type), definitionSchema(type, dialect)])),
  };
}

const HOW_TO_USE = "Validate against one of the definitions; the document as a whole accepts every value.";

const nothing = () => ({});

function createDialect(namespace: string, types: TypeTable, context: TargetContext): Dialect {
  const referenceTo = (id: string): string => {
    const { namespace: home } = types.get(id);
    const document = home === namespace ? "" : fileOf(home, context);
    return `${document}#/$defs/${context.names.of(definitionsOf(home), id)}`;
  };
  return { types, refSiblings: true, referenceTo, annotate: nothing, annotateTagged: nothing };
}

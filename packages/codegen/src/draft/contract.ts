import type { Contract, Json, Protocol } from "@colloquy/ir";
import { importedValue, type Printable, type SourceFile } from "../writer/index.ts";
import { call, docsMembers, jsonLiteral, listLiteral, type Member, objectLiteral } from "./literals.ts";
import type { Names } from "./names.ts";

/** Prints the contract that holds everything. */
export function emitContract(file: SourceFile, contract: Contract, names: Names): void {
  const { protocols, docs } = contract;
  const name = file.declare("contract");
  const members: readonly Member[] = [
    ...textMembers({
      id: contract.id,
      title: contract.title,
      version: contract.version,
      baseUri: contract.baseUri,
    }),
    ...docsMembers(docs),
    ["protocols", listLiteral(protocols.map((protocol) => protocolLiteral(protocol, names)))],
    ["types", typesLiteral(contract, names)],
  ];
  file.line(`export const ${name} = `, call(names.define("contract"), objectLiteral(members)), ";");
}

const textMembers = (texts: Readonly<Record<string, string>>): readonly Member[] =>
  Object.entries(texts).map(([name, text]): Member => [name, JSON.stringify(text)]);

const typesLiteral = ({ types }: Contract, names: Names): Printable =>
  objectLiteral(
    names.namespaces.map((namespace): Member => {
      const own = types.filter((type) => type.namespace === namespace);
      return [namespace, listLiteral(own.map(({ id }) => names.schema(id)))];
    }),
  );

/** Lists of a protocol that are plain data. */
const dataLists = ["auth", "errors", "closeCodes", "limits", "deviations"] as const;

function protocolLiteral(protocol: Protocol, names: Names): Printable {
  const { operations, transports, docs } = protocol;
  const symbols = operations.map((one) => importedValue(names.operation(one), { file: "operations.ts" }));
  const lists = dataLists.map((list): Member => {
    const values: readonly unknown[] = protocol[list];
    return [list, values.length === 0 ? undefined : jsonLiteral(values as readonly Json[])];
  });
  return call(
    names.define("protocol"),
    objectLiteral([
      ...textMembers({ id: protocol.id, title: protocol.title, version: protocol.version }),
      ...docsMembers(docs),
      ["transports", jsonLiteral(transports)],
      ["operations", symbols.length === 0 ? undefined : listLiteral(symbols)],
      ...lists,
    ]),
  );
}

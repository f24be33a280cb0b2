import type { Contract } from "@colloquy/ir";
import type { OutputFile } from "../target.ts";
import { comment, languageFor } from "../targets/typescript/language.ts";
import { valueName } from "../targets/typescript/names.ts";
import { createSourceFile, type Language, type SourceFile } from "../writer/index.ts";
import { emitContract } from "./contract.ts";
import { emitDefinition } from "./definitions.ts";
import { createNames, type Names } from "./names.ts";
import { emitOperation } from "./operations.ts";
import { definitionsInOrder } from "./order.ts";

/** Whether everything the contract says can be drafted: what no importer makes, such as methods and order, cannot. */
export const canDraft = ({ protocols }: Contract): boolean =>
  protocols.every(
    ({ messages, channels, rpc, order, counterparts }) =>
      [messages, channels, order, counterparts].every(({ length }) => length === 0) && rpc === undefined,
  );

/**
 * The contract as the source a person would have written with `@colloquy/define`, to go on from: `types.ts`, `operations.ts`
 * where there are any, `contract.ts`. Reading it gives the same contract again, except that every type has a name of its own.
 * `head` are the lines of the comment on top. Laid out, but not in the final form of a formatter.
 */
export function draftSource(contract: Contract, head: readonly string[]): readonly OutputFile[] {
  if (!canDraft(contract)) throw new Error(`${contract.id} says more than a draft can.`);
  const names = createNames(contract);
  const start = (path: string): SourceFile => createSourceFile(path, languageWith(head), unprinted);
  const types = start("types.ts");
  emitTypes(types, contract, names);
  const operations = start("operations.ts");
  for (const { operations: own } of contract.protocols)
    for (const operation of own) emitOperation(operations, operation, names);
  const whole = start("contract.ts");
  emitContract(whole, contract, names);
  const hasOperations = contract.protocols.some((protocol) => protocol.operations.length > 0);
  return [types, ...(hasOperations ? [operations] : []), whole].map((file) => file.toFile());
}

function emitTypes(file: SourceFile, contract: Contract, names: Names): void {
  for (const namespace of names.namespaces) {
    const declared = file.declare(names.namespace(namespace));
    file.line(`const ${declared} = `, names.define("namespace"), `(${JSON.stringify(namespace)});`);
  }
  const known = new Set<string>();
  for (const type of definitionsInOrder(contract)) {
    file.line();
    emitDefinition(file, type, { names, known });
    known.add(type.id);
  }
}

/** A draft has a head of its own, since it is there to be edited; `contract` is imported as `defineContract`. */
const languageWith = (head: readonly string[]): Language => {
  const language = languageFor(".ts");
  const alias: Language["alias"] = (name, attempt) =>
    `${valueName(`define ${name}`)}${attempt > 2 ? attempt : ""}`;
  const imports: Language["imports"] = (path, all) =>
    language.imports(
      path,
      all.toSorted((one, other) => Number("file" in one.from) - Number("file" in other.from)),
    );
  return { ...language, head: () => comment(head), alias, imports };
};

const unprinted = { tool: "", version: "", contract: "", sourceHash: "", command: "" };

import type { Contract, NameRequest } from "@colloquy/ir";
import { createClientModel, type ProtocolClient } from "../../client-model/index.ts";
import { constrain, type NameRules, toCamelCase, toPascalCase } from "../../names/index.ts";

const KEYWORDS =
  "arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof undefined var void while with yield";
/** Names of the language and its library that generated files use for what they are. */
const BUILT_IN =
  "Array AsyncIterable Blob Object Partial Promise ReadonlySet Record Set Uint8Array any bigint boolean never number object string symbol unknown";
/** What the body of a method refers to, so that no argument may hide it. */
const IN_METHODS = "transport createEventStream";

const rules = (convert: NameRules["convert"], reserved = `${KEYWORDS} ${BUILT_IN}`): NameRules => ({
  convert,
  start: /[\p{L}_$]/u,
  part: /[\p{L}\p{N}_$]/u,
  reserved: new Set(reserved.split(" ")),
  escape: (name) => `${name}_`,
});

const typeRules = rules(toPascalCase);
const valueRules = rules(toCamelCase);
const argumentRules = rules(toCamelCase, `${KEYWORDS} ${BUILT_IN} ${IN_METHODS}`);
const methodRules = rules(toCamelCase, "");

/** A legal type name; what the contract spells in one word stays as it is. */
const typeName = (text: string): string =>
  constrain(
    text,
    rules((whole) => (/^[A-Z]\w*$/.test(whole) ? whole : toPascalCase(whole))),
  );
export const valueName = (text: string): string => constrain(text, valueRules);
export const argumentName = (text: string): string => constrain(text, argumentRules);
/** A legal member name; reserved words are none here. */
const methodName = (text: string): string => constrain(text, methodRules);
export const pascalName = (text: string): string => constrain(text, typeRules);

/** Places of names in the lock. */
export const scopes = {
  types: (namespace: string) => `typescript/${namespace}/types`,
  operations: (protocol: string) => `typescript/${protocol}/operations`,
  client: (protocol: string) => `typescript/${protocol}/client`,
  sockets: (protocol: string) => `typescript/${protocol}/sockets`,
} as const;

/** Key of the name for what is left of an open union without its unknown variants. */
export const knownKey = (id: string): string => `${id} known`;
/** Key of the name for the parameters of an operation, among those of types. */
export const parametersKey = (operation: string): string => `/operations/${operation}/parameters`;

/** Every public name: of types, of methods (`sessions.create`), and the word clients are called by. */
export function requestNames(contract: Contract): readonly NameRequest[] {
  const { protocols } = createClientModel(contract, () => {}); // problems are reported when files are made
  return [...contract.types.flatMap(typeNames), ...protocols.flatMap(protocolNames)];
}

function typeNames({ id, namespace, name, ...type }: Contract["types"][number]): readonly NameRequest[] {
  const scope = scopes.types(namespace);
  const preferred = typeName(name);
  const isOpenUnion = type.kind === "union" && type.open;
  const known = { scope, key: knownKey(id), preferred: `Known${preferred}` };
  return [{ scope, key: id, preferred }, ...(isOpenUnion ? [known] : [])];
}

function protocolNames({ id, name, http, sockets }: ProtocolClient): readonly NameRequest[] {
  return [
    ...sockets.map((socket) => ({
      scope: scopes.sockets(id),
      key: socket.channel,
      preferred: pascalName(socket.name),
    })),
    { scope: scopes.client(id), key: id, preferred: pascalName(name) },
    ...(http?.methods ?? []).flatMap((method) => methodNames(method, id)),
  ];
}

type Method = NonNullable<ProtocolClient["http"]>["methods"][number];

function methodNames({ operation, resource, name, arguments: given }: Method, protocol: string) {
  const preferred = `${valueName(resource)}.${methodName(name)}`;
  const parameters = {
    scope: scopes.types(protocol),
    key: parametersKey(operation),
    preferred: `${pascalName(operation)}Parameters`,
  };
  return [
    { scope: scopes.operations(protocol), key: operation, preferred },
    ...(given.some(({ kind }) => kind === "parameters") ? [parameters] : []),
  ];
}

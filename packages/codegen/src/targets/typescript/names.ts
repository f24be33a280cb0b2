import type { Channel, Contract, NameRequest, Protocol } from "@colloquy/ir";
import { constrain, type NameRules, splitWords, toCamelCase, toPascalCase } from "../../names/index.ts";
import { resourceOf } from "./resources.ts";

const KEYWORDS =
  "arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof undefined var void while with yield";
/** Names of the language and its library that generated files use for what they are. */
const BUILT_IN =
  "Array AsyncIterable Blob Object Partial Promise ReadonlySet Record Set Uint8Array any bigint boolean never number object string symbol unknown";

const rules = (convert: NameRules["convert"]): NameRules => ({
  convert,
  start: /[\p{L}_$]/u,
  part: /[\p{L}\p{N}_$]/u,
  reserved: new Set(`${KEYWORDS} ${BUILT_IN}`.split(" ")),
  escape: (name) => `${name}_`,
});

const typeRules = rules(toPascalCase);
const valueRules = rules(toCamelCase);

/** A legal type name; what the contract spells in one word stays as it is. */
export const typeName = (text: string): string =>
  constrain(
    text,
    rules((whole) => (/^[A-Z]\w*$/.test(whole) ? whole : toPascalCase(whole))),
  );
export const valueName = (text: string): string => constrain(text, valueRules);
/** A legal member name; reserved words are none here. */
const methodName = (text: string): string => constrain(text, { ...valueRules, reserved: new Set() });
export const pascalName = (text: string): string => constrain(text, typeRules);

/** Places of names in the lock. */
export const scopes = {
  types: (namespace: string) => `typescript/${namespace}/types`,
  operations: (protocol: string) => `typescript/${protocol}/operations`,
  client: (protocol: string) => `typescript/${protocol}/client`,
  sockets: (protocol: string) => `typescript/${protocol}/sockets`,
} as const;

/** Last words of protocol ids that say how frames travel, which a reader of `createEverrunsClient` need not know. */
const CARRIERS: ReadonlySet<string> = new Set(["http", "rest", "rpc", "ws"]);

/** Every public name: of types, of methods (`sessions.create`), and the word clients are called by. */
export function requestNames({ types, protocols }: Contract): readonly NameRequest[] {
  return [
    ...types.map(({ id, namespace, name }) => ({
      scope: scopes.types(namespace),
      key: id,
      preferred: typeName(name),
    })),
    ...types
      .filter((type) => type.kind === "union" && type.open)
      .map(({ id, namespace, name }) => ({
        scope: scopes.types(namespace),
        key: knownKey(id),
        preferred: `Known${typeName(name)}`,
      })),
    ...protocols.flatMap(protocolNames),
  ];
}

/** Key of the name for what is left of an open union without its unknown variants. */
export const knownKey = (id: string): string => `${id} known`;

const protocolNames = ({ id, operations, channels }: Protocol): readonly NameRequest[] => [
  ...channels.filter(isSocket).map((channel, index) => ({
    scope: scopes.sockets(id),
    key: channel.id,
    preferred: pascalName(index === 0 ? withoutCarrier(id) : `${withoutCarrier(id)}-${channel.id}`),
  })),
  { scope: scopes.client(id), key: id, preferred: pascalName(withoutCarrier(id)) },
  ...operations.map((operation) => {
    const { resource, method } = resourceOf(operation);
    return {
      scope: scopes.operations(id),
      key: operation.id,
      preferred: `${valueName(resource)}.${methodName(method)}`,
    };
  }),
];

/** Whether the frames of a channel travel over WebSockets. */
export const isSocket = ({ transport }: Channel): boolean => transport === "websocket";

function withoutCarrier(id: string): string {
  const words = splitWords(id);
  const carries = words.length > 1 && CARRIERS.has(words.at(-1) as string);
  return (carries ? words.slice(0, -1) : words).join("-");
}

import type { Contract, NameRequest } from "@colloquy/ir";
import { constrain, type NameRules, toPascalCase, toSnakeCase } from "../../names/index.ts";

const RESERVED = new Set("type enum union alias import true false".split(" "));

const rules = (convert: NameRules["convert"]): NameRules => ({
  convert,
  start: /[\p{L}_]/u,
  part: /[\p{L}\p{N}_]/u,
  reserved: RESERVED,
  escape: (name) => `${name}_`,
});

const typeRules = rules(toPascalCase);
const memberRules = rules(toSnakeCase);

/** A legal name of a member; the name on the wire is printed beside it where they differ. */
export const memberName = (text: string): string => constrain(text, memberRules);

/** Places of names in the lock. */
export const scopes = {
  types: (namespace: string) => `_template/${namespace}/types`,
} as const;

/** Every public name. */
export const requestNames = ({ types }: Contract): readonly NameRequest[] =>
  types.map(({ id, namespace, name }) => ({
    scope: scopes.types(namespace),
    key: id,
    preferred: constrain(name, typeRules),
  }));

export { type Diagnostic, groupBy, hasErrors, pointerOf } from "@colloquy/define/support";
export { canonicalJson } from "./canonical/canonical-json.ts";
export { type ParseResult, parse, stringify } from "./canonical/text.ts";
export { contractHash, hashOf, sha256Hex } from "./hash/hash.ts";
export { dependenciesOf, referencesOf, typesIn } from "./hash/references.ts";
export * from "./model.ts";
export {
  type Allocation,
  allocate,
  type NameChange,
  type NameRequest,
  type NameTable,
} from "./names/allocate.ts";
export { emptyNameLock, NAME_LOCK_VERSION, type NameLock, type NameScope } from "./names/lock.ts";
export { type NameLockResult, parseNameLock, stringifyNameLock } from "./names/lock-file.ts";
export {
  splitWords,
  toCamelCase,
  toKebabCase,
  toPascalCase,
  toScreamingSnakeCase,
  toSnakeCase,
} from "./names/words.ts";
export { type ReadResult, read } from "./read/read.ts";

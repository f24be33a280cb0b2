export { canonicalJson } from "./canonical/canonical-json.ts";
export { type ParseResult, parse, stringify } from "./canonical/text.ts";
export { type Diagnostic, hasErrors } from "./diagnostic.ts";
export { groupBy } from "./group-by.ts";
export { contractHash, hashOf, sha256Hex } from "./hash/hash.ts";
export { dependenciesOf, referencesOf, typesIn } from "./hash/references.ts";
export {
  type AliasType,
  type Body,
  type Channel,
  type Contract,
  type Counterpart,
  type Discriminator,
  type Docs,
  type EnumType,
  type Field,
  type HttpOperation,
  type IntegerType,
  IR_VERSION,
  type Json,
  type Message,
  type NamedType,
  type NumberType,
  type ObjectType,
  type Operation,
  type Part,
  type Presence,
  type Protocol,
  type RequestRule,
  type Response,
  type Rpc,
  type RpcMethod,
  type RpcNotification,
  type SseOperation,
  type State,
  type StateMachine,
  type StringType,
  type Trigger,
  type Type,
  type UnionType,
  type Variant,
} from "./model.ts";
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
export { modelJsonSchema } from "./schema/json-schema.ts";

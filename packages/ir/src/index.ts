export { type Diagnostic, hasErrors } from "./diagnostic.ts";
export {
  IR_VERSION,
  type AliasType,
  type Body,
  type Channel,
  type Contract,
  type Discriminator,
  type Docs,
  type EnumType,
  type Field,
  type HttpOperation,
  type IntegerType,
  type Json,
  type Message,
  type NamedType,
  type ObjectType,
  type Operation,
  type Presence,
  type Protocol,
  type Response,
  type SseOperation,
  type StringType,
  type Type,
  type UnionType,
  type Variant,
} from "./model.ts";
export { allocate, type Allocation, type NameChange, type NameRequest, type NameTable } from "./names/allocate.ts";
export { emptyNameLock, NAME_LOCK_VERSION, type NameLock, type NameScope } from "./names/lock.ts";

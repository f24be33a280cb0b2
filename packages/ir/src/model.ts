/** The model a contract is read into. */
export type { Contract } from "./model/contract.ts";
export type { Counterpart, Part } from "./model/counterparts.ts";
export type {
  AliasType,
  Discriminator,
  EnumType,
  Field,
  NamedType,
  ObjectType,
  Presence,
  UnionType,
  Variant,
} from "./model/definitions.ts";
export { type Docs, IR_VERSION } from "./model/docs.ts";
export type { Body, HttpOperation, Operation, Response, SseOperation } from "./model/http.ts";
export { modelJsonSchema } from "./model/json-schema.ts";
export type { Channel, Message } from "./model/messages.ts";
export type { RequestRule, State, StateMachine, Trigger } from "./model/order.ts";
export type { Protocol } from "./model/protocol.ts";
export type { Rpc, RpcMethod, RpcNotification } from "./model/rpc.ts";
export type { Json } from "./model/schema.ts";
export type { IntegerType, NumberType, StringType, Type } from "./model/types.ts";

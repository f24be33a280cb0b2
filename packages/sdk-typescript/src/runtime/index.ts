/** What generated clients are made of. Its names may change with any version of the generator: use the generated ones. */
export {
  accept,
  at,
  type Check,
  checkTag,
  type Failure,
  fault,
  mismatch,
  missingAll,
  notOneOf,
  unknownTag,
} from "./decode/failure.ts";
export type { UnknownVariant } from "./decode/open.ts";
export {
  checkBase64,
  checkBoolean,
  checkId,
  checkInstant,
  checkInt64,
  checkInteger,
  checkLiteral,
  checkNull,
  checkNumber,
  checkNumberBetween,
  checkPattern,
  checkPresent,
  checkString,
  checkText,
  checkUuid,
} from "./decode/scalars.ts";
export {
  checkLength,
  checkList,
  checkMap,
  checkMembers,
  isObject,
  isPresent,
  kindOf,
  ownMember,
} from "./decode/shapes.ts";
export type { EventStreamOperation, HttpOperation } from "./http/operation.ts";
export { createHttpTransport, type HttpTransport } from "./http/transport.ts";
export type { CallOptions, ClientOptions, Service, StreamOptions } from "./options.ts";
export { createRpc, type Rpc, type RpcConnection, type RpcDecoders } from "./rpc/rpc.ts";
export type { ChannelFacts, SocketOptions } from "./socket/options.ts";
export { connectSocket, type Socket } from "./socket/socket.ts";
export { createEventStream, type EventStream } from "./stream/event-stream.ts";

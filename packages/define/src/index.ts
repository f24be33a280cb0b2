export {
  type DefinitionDocs,
  type Deprecation,
  type Described,
  type Docs,
  docsRegistry,
  type FieldDocs,
  type Stability,
} from "./docs.ts";
export { closedEnum, type EnumValues, type Open, openEnum } from "./enums.ts";
export {
  clearable,
  type NullMeaning,
  nullable,
  nullish,
  nullMeaningRegistry,
  optional,
  required,
  tag,
} from "./fields.ts";
export {
  type Mapped,
  type Mapping,
  mapsTo,
  relatedTo,
  type Topic,
  unmapped,
  withMapping,
} from "./mapping.ts";
export { type Namespace, namespace } from "./namespace.ts";
export {
  type ControlFrame,
  type HttpBody,
  type HttpMethod,
  type HttpOperation,
  type HttpResponse,
  http,
  type SseOperation,
  type SseResume,
  sse,
} from "./operations/http.ts";
export {
  type Direction,
  type Frame,
  type FrameDirection,
  type Frames,
  frame,
  frames,
  type Message,
  message,
} from "./operations/message.ts";
export {
  type Condition,
  fromClient,
  fromServer,
  type Pointer,
  type RequestRule,
  type State,
  type StateMachine,
  stateMachine,
  type Trigger,
} from "./operations/order.ts";
export {
  type Auth,
  type Channel,
  type CloseCode,
  type Contract,
  contract,
  type Limit,
  type Protocol,
  type ProtocolError,
  protocol,
  type Transport,
} from "./operations/protocol.ts";
export {
  type ParamsUse,
  type Rpc,
  type RpcMethod,
  type RpcNotification,
  rpcMethod,
} from "./operations/rpc.ts";
export {
  base64,
  boolean,
  bytes,
  float64,
  instant,
  int32,
  int53,
  int64,
  json,
  list,
  literal,
  map,
  prefixedId,
  string,
  uint32,
  uint53,
  uuid,
} from "./scalars.ts";
export {
  type JsonKind,
  jsonKindOf,
  kindUnion,
  type MemberVariant,
  memberUnion,
} from "./shapes/guarded-union.ts";
export {
  closedUnion,
  type OpenUnionOf,
  openUnion,
  type UnknownVariant,
  type Variant,
} from "./shapes/open-union.ts";
export { type UnionBy, type WireKind, wireRegistry } from "./wire.ts";

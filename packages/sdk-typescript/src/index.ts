export type { UnknownVariant } from "./runtime/decode/open.ts";
export { ColloquyError } from "./runtime/errors/colloquy-error.ts";
export {
  ConfigurationError,
  ConnectionError,
  QueueOverflowError,
  SocketClosedError,
  TimeoutError,
} from "./runtime/errors/connection-errors.ts";
export { DecodeError, type DecodeErrorCode, type DecodeProblem } from "./runtime/errors/decode-error.ts";
export {
  AuthenticationError,
  BadRequestError,
  ConflictError,
  HttpError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  type RawResponse,
  ServerError,
} from "./runtime/errors/http-errors.ts";
export { RpcError } from "./runtime/errors/rpc-error.ts";
export { type OffsetPage, paginate } from "./runtime/http/paginate.ts";
export { parseJson } from "./runtime/json/parse.ts";
export { stringifyJson } from "./runtime/json/stringify.ts";
export type {
  CallOptions,
  ClientOptions,
  Fetch,
  ReconnectReason,
  StreamOptions,
  Token,
} from "./runtime/options.ts";
export type { Rpc, RpcCallOptions, RpcConnection } from "./runtime/rpc/rpc.ts";
export type { SocketOptions } from "./runtime/socket/options.ts";
export type { Socket, SocketClose } from "./runtime/socket/socket.ts";
export type { WebSocketConstructor, WebSocketLike } from "./runtime/socket/web-socket.ts";
export type { EventStream } from "./runtime/stream/event-stream.ts";
export type { SseFrame } from "./runtime/stream/sse-parser.ts";

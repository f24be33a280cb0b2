export {
  type ConversionContext,
  checkBy,
  type DecodedFrame,
  type DirectedFrame,
  type FrameDecoder,
  type HttpRequest,
  type ItemEncoder,
  millisecondsOf,
  type ProtocolAdapter,
  type SessionItem,
  shapeProblems,
} from "./adapter.ts";
export {
  type ClientFrameSeen,
  commandItems,
  createDecoder,
  eventItems,
  type Learned,
  recordCommands,
  type ServerFrameSeen,
} from "./decoder.ts";
export { createEncoder, type EncodeStep, encodeCommandWith, encodeEventWith } from "./encoder.ts";
export type { Halves } from "./halves.ts";

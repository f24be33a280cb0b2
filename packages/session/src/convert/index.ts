export type {
  ConversionContext,
  DecodedFrame,
  DirectedFrame,
  FrameDecoder,
  HttpRequest,
  ItemEncoder,
  ProtocolAdapter,
  SessionItem,
} from "../codec/transcript-adapter/index.ts";
export { type Conversion, convert } from "./convert.ts";
export {
  type DecodedTranscript,
  decodeTranscript,
  type FrameProblem,
  type TranscriptFrame,
  type TranscriptItem,
} from "./decode-transcript.ts";
export { encodeTranscript } from "./encode-transcript.ts";
export { framesOf, type NumberedFrame } from "./frames.ts";
export type { ReportedLoss } from "./losses/loss.ts";
export { protocolAdapters } from "./protocol-adapters.ts";

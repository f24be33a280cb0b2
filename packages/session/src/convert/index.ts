export { type Conversion, convert } from "./convert.ts";
export type { MetLoss } from "./losses/report.ts";
export {
  type Account,
  type FrameProblem,
  type Placed,
  readTranscript,
  type TranscriptFrame,
  writeTranscript,
} from "./transcript.ts";
export type { DirectedFrame, Heard, Prospect, Reader, Statement, Wire, Writer } from "./wire.ts";
export { wires } from "./wires.ts";

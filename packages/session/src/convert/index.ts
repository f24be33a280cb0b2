export {
  type Account,
  accountOf,
  type FrameProblem,
  type Placed,
  retell,
  type TranscriptFrame,
} from "./account.ts";
export { type Conversion, convert } from "./convert.ts";
export { framesOf, type NumberedFrame } from "./frames.ts";
export type { MetLoss } from "./losses/report.ts";
export type { DirectedFrame, Heard, HttpRequest, Prospect, Reader, Statement, Wire, Writer } from "./wire.ts";
export { wires } from "./wires.ts";

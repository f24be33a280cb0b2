export { type OrderCheck, type TranscriptReport, validateTranscript } from "./check/validate.ts";
export { bestDirection, type Candidate, type Detection, detectProtocol } from "./detect/detect.ts";
export { readTranscript } from "./read/read-transcript.ts";
export type {
  Aspect,
  Entry,
  EventEntry,
  ExchangeEntry,
  FrameEntry,
  Problem,
  Transcript,
} from "./transcript.ts";

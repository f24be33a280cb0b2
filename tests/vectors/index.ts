export { normalForm } from "./json-value.ts";
export { runExecutor } from "./run-executor.ts";
export { readLines, readStreams, readVectors, type StreamVector, type Vector } from "./vectors.ts";
export { faultOf, type Verdict } from "./verdict.ts";

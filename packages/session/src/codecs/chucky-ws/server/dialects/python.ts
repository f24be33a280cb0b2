import type { Words } from "../words.ts";
import { flatWords } from "./flat.ts";
import { flatResult } from "./flat-result.ts";

/** D4: as D3, but `result` is wrapped, which both generations of the Python client take (§12.12). */
export const pythonWords: Words = {
  ...flatWords,
  result: (state, end) => ({ type: "sdk_message", payload: flatResult(state, end) }),
};

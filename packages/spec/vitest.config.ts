import { mergeConfig } from "vitest/config";
import shared from "../../vitest.shared.ts";

/** Other people's validators take seconds for a document, and many times that on a machine that does other work too. */
export default mergeConfig(shared, { test: { testTimeout: 180_000 } });

import type { Target } from "../target.ts";

/** Every target there is: one line each, sorted by id. */
export const targets: readonly Target[] = [];

import { setTimeout as wait } from "node:timers/promises";

const patienceMs = 30_000;

/** Waits for something that must come; says what did not when it has not come for half a minute. */
export async function within<Result>(work: Promise<Result>, what: string): Promise<Result> {
  const enough = new AbortController();
  const late = wait(patienceMs, undefined, { signal: enough.signal }).then(() => {
    throw new Error(`${what} did not come within ${patienceMs / 1_000} s.`);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    late.catch(() => {});
    enough.abort();
  }
}

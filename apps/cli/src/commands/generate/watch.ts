import { type FSWatcher, statSync, watch } from "node:fs";
import { dirname, sep } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { CommandContext } from "../../command.ts";
import { throwIfInterrupted } from "../../failure.ts";
import { toFailure } from "../../to-failure.ts";

/** Editors save in several steps; a run starts when this many milliseconds have passed without another one. */
const QUIET_MS = 80;
/** Clocks of file systems tick more slowly than ours. */
const CLOCK_MARGIN_MS = 20;

/** Takes the paths a run depends on, as soon as they are known, even when it then fails. */
export type FollowFiles = (paths: readonly string[]) => void;

/** Runs `once`, and again whenever a file it followed changes, until the person ends it. A failed run does not end it. */
export async function watchFiles(
  once: (follow: FollowFiles) => Promise<void>,
  { report, signal }: CommandContext,
): Promise<never> {
  let sources: ReadonlySet<string> = new Set();
  for (;;) {
    const followed = new Set<string>();
    const started = Date.now() - CLOCK_MARGIN_MS;
    const ok = await survive(() => once((paths) => addAll(followed, paths)));
    sources = ok ? followed : new Set([...sources, ...followed]);
    report.note(`watching ${sources.size} files; Ctrl-C ends it`);
    await nextChange(sources, started, signal);
  }

  async function survive(run: () => Promise<void>): Promise<boolean> {
    try {
      await run();
      return true;
    } catch (error) {
      throwIfInterrupted(signal);
      report.failure(toFailure(error, signal));
      return false;
    }
  }
}

function addAll(set: Set<string>, paths: readonly string[]): void {
  for (const path of paths) set.add(path);
}

/** Resolves when one of `files` has changed since `started` and none has for a moment. */
async function nextChange(files: ReadonlySet<string>, started: number, signal: AbortSignal): Promise<void> {
  const own = [...files].filter((path) => !path.includes(`${sep}node_modules${sep}`));
  const changes = createChangeCounter(own);
  try {
    if (!own.some((path) => changedSince(path, started))) await changes.next(signal);
    let before: number;
    do {
      before = changes.count();
      await wait(QUIET_MS, undefined, { signal });
    } while (changes.count() > before);
  } catch (error) {
    throwIfInterrupted(signal);
    throw error;
  } finally {
    changes.close();
  }
}

const changedSince = (path: string, started: number): boolean =>
  (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) >= started;

/** Counts changes of some files. */
interface ChangeCounter {
  count(): number;
  /** Resolves at the next change. */
  next(signal: AbortSignal): Promise<void>;
  close(): void;
}

/** Watches folders, not files: editors replace a file by renaming another one to it. */
function createChangeCounter(files: readonly string[]): ChangeCounter {
  const wanted = new Set(files);
  let total = 0;
  let wake = () => {};
  const watchFolder = (folder: string): FSWatcher =>
    watch(folder, (_kind, name) => {
      if (name !== null && !wanted.has(`${folder}${sep}${name}`)) return;
      total += 1;
      wake();
    });
  const watchers = [...new Set(files.map(dirname))].map(watchFolder);
  return {
    count: () => total,
    next(signal) {
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      wake = resolve;
      const interrupted = () => reject(signal.reason);
      signal.addEventListener("abort", interrupted, { once: true });
      if (signal.aborted) interrupted();
      return promise.finally(() => signal.removeEventListener("abort", interrupted));
    },
    close() {
      for (const watcher of watchers) watcher.close();
    },
  };
}

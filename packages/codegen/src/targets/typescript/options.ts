import type { TargetOptions } from "../../target.ts";

/** Options of the target. */
export interface TypescriptOptions extends TargetOptions {
  /** Module with the parts clients are made of, as the files of a protocol's folder import it. */
  readonly runtime: string;
  /** What relative imports end with: `.js`, `.ts`, or nothing for a bundler. */
  readonly importExtension: string;
}

export const defaults: TypescriptOptions = { runtime: "@colloquy/client/runtime", importExtension: ".js" };

import type { Contract, Diagnostic, NameChange, NameLock } from "@colloquy/ir";
import type { OutputFile, Provenance, Target, TargetOptions } from "../target.ts";

/** One kind of artefact and the folder it goes to. */
export interface OutputRequest {
  /** Id of a target. */
  readonly target: string;
  /** Folder, in the form the caller uses for folders: it is compared and handed back, never looked into. */
  readonly out: string;
  /** Options that differ from the target's defaults. */
  readonly options?: TargetOptions;
}

/** What to generate from what. */
export interface GenerateRequest {
  readonly contract: Contract;
  /** Targets there are to choose from; `targets` is all of this package's. */
  readonly targets: readonly Target[];
  readonly outputs: readonly OutputRequest[];
  readonly nameLock: NameLock;
  readonly provenance: Pick<Provenance, "tool" | "version" | "command">;
}

/** A file with the SHA-256 (hexadecimal) of its UTF-8 text. */
export interface GeneratedFile extends OutputFile {
  readonly hash: string;
}

/** The files of one output, sorted by path. */
export interface GeneratedOutput {
  readonly target: string;
  readonly out: string;
  readonly files: readonly GeneratedFile[];
}

/** Everything a run made. With an error among the diagnostics nothing of it may be written. */
export interface GenerateResult {
  /** Sorted by folder, then by target. */
  readonly outputs: readonly GeneratedOutput[];
  /** The lock to keep; names of targets that did not run are as they were. */
  readonly nameLock: NameLock;
  readonly nameChanges: readonly NameChange[];
  /** Pointers go into the request: `/contract/…` or `/outputs/…`. */
  readonly diagnostics: readonly Diagnostic[];
}

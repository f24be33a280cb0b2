/**
 * The shape of a target's folder, `targets/<id>/`. A document has `target.ts`, `names.ts`, `document.ts` and `cases/`. A
 * language has, in the order in which one is written:
 *
 * | file              | what stands in it                                                                       |
 * | ----------------- | --------------------------------------------------------------------------------------- |
 * | `target.ts`       | id, options, defaults; joins the rest                                                   |
 * | `language.ts`     | how the writer lays out this language: indentation, comments, imports                   |
 * | `names.ts`        | conventions, reserved words, `requestNames` and the scopes of the lock                  |
 * | `context.ts`      | `EmitContext`: the contract, its client model, and symbols for everything files refer to |
 * | `docs.ts`         | the form of a doc comment, from the texts of the client model                           |
 * | `types.ts`        | how each kind of type is written                                                        |
 * | `declarations.ts` | one printer for each kind of named type                                                 |
 * | `decoders/`       | `decoders.ts` and its parts: what reads a value, and writes it where types do not        |
 * | `clients/`        | `http.ts`, `socket.ts`, `rpc.ts`: one for each member of a `ProtocolClient`              |
 * | `project.ts`      | which files there are                                                                   |
 * | `cases/`          | contracts with the files expected of them                                               |
 *
 * Types and decoders come first and stand alone; `clients/` may come later. What a client offers is decided in
 * `client-model/`: a language spells and prints it.
 */

import type { Contract, Diagnostic, Json, NameRequest, NameTable } from "@colloquy/ir";

/** A file to write, as text that ends with a line feed. */
export interface OutputFile {
  /** Relative to the output directory of the target, with `/` between its parts. */
  readonly path: string;
  readonly text: string;
}

/** Where an artefact comes from; printed at the head of every file whose format allows it. */
export interface Provenance {
  /** Name of the generator. */
  readonly tool: string;
  /** Version of the generator. */
  readonly version: string;
  /** Id and version of the contract. */
  readonly contract: string;
  /** Hash of the contract's IR, or of the part of it that the file is generated from. */
  readonly sourceHash: string;
  /** The command that generates the file again. */
  readonly command: string;
}

/** The context of one run of a target. */
export interface TargetContext {
  readonly provenance: Provenance;
  /** The names this target requested, as allocated in the name lock. */
  readonly names: NameTable;
  /** Reports a diagnostic to the user; an error makes the run fail after all targets have run. */
  readonly report: (diagnostic: Diagnostic) => void;
}

/** Options of a target: a flat record of JSON values. */
export type TargetOptions = Readonly<Record<string, Json>>;

/** One kind of artefact. Pure: the model goes in, files come out, and the same model makes the same bytes. */
export interface Target<Options extends TargetOptions = TargetOptions> {
  /** Kebab-case; what users write in their config and the name of the target's folder. */
  readonly id: string;
  /** One sentence for `--help`. */
  readonly description: string;
  /** Every option with the value it has when left out; a given option must have the same kind of JSON value. */
  readonly defaults: Options;
  /** Public names the output will have, so that they can be locked before anything is printed. Scopes start with the id. */
  requestNames(contract: Contract, options: Options): readonly NameRequest[];
  emit(contract: Contract, options: Options, context: TargetContext): readonly OutputFile[];
}

import { basename, resolve } from "node:path";
import { didYouMean } from "@colloquy/define/support";
import { toKebabCase } from "@colloquy/ir";
import { Failure } from "../../failure.ts";
import { isKind, type Kind, kinds } from "./kinds.ts";

/** Arguments and flags of `colloquy import`, as they are typed. */
export interface ImportFlags {
  readonly kind: string;
  readonly file: string;
  readonly out?: string | undefined;
  readonly id?: string | undefined;
  readonly open?: boolean | undefined;
  readonly ir?: boolean | undefined;
  readonly force?: boolean | undefined;
}

/** What is to be done, checked. */
export interface ImportRequest {
  readonly kind: Kind;
  /** Absolute. */
  readonly path: string;
  /** As it is shown. */
  readonly file: string;
  /** Absolute. */
  readonly out: string;
  readonly id: string;
  readonly openness: "asDocumented" | "open";
  readonly format: "source" | "model";
  readonly force: boolean;
}

/** Checks the flags. @throws Failure with a suggestion. */
export function parseOptions(flags: ImportFlags, cwd: string): ImportRequest {
  const id = flags.id ?? idOf(flags.file);
  if (!/^[a-z][a-z\d]*(-[a-z\d]+)*$/.test(id))
    throw new Failure("usage", `${JSON.stringify(id)} cannot be the id of a contract`, {
      help: "Name it with --id, in kebab-case: harbour-radio.",
    });
  return {
    kind: parseKind(flags.kind),
    path: resolve(cwd, flags.file),
    file: flags.file,
    out: resolve(cwd, flags.out ?? id),
    id,
    openness: flags.open ? "open" : "asDocumented",
    format: flags.ir ? "model" : "source",
    force: flags.force ?? false,
  };
}

function parseKind(given: string): Kind {
  if (isKind(given)) return given;
  const known = Object.keys(kinds);
  const hints = [didYouMean(given, known), `known: ${known.join(", ")}`].filter((hint) => hint !== undefined);
  throw new Failure("usage", `${JSON.stringify(given)} cannot be imported`, { help: hints.join("   ") });
}

/** `harbour-radio` of `docs/HarbourRadio.openapi.json`. */
const idOf = (file: string): string => toKebabCase(basename(file).split(".")[0] ?? "");

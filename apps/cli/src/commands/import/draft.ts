import { draftSource, type OutputFile } from "@colloquy/codegen";
import { type Contract, stringify } from "@colloquy/ir";
import { VERSION } from "../../version.ts";
import { kinds } from "./kinds.ts";
import type { ImportRequest } from "./options.ts";

/** The files of an imported contract; the first is the one a configuration names. */
export function draftFiles(contract: Contract, { kind, file, format }: ImportRequest): readonly OutputFile[] {
  if (format === "model") return [{ path: "contract.json", text: stringify(contract) }];
  const files = draftSource(contract, [
    `Drafted by colloquy ${VERSION} from the ${kinds[kind]} ${file.split(/[\\/]/).at(-1)}, for a person to finish.`,
    "Edit it freely: it is not generated again.",
  ]);
  return files.toSorted(
    (one, other) => Number(other.path === "contract.ts") - Number(one.path === "contract.ts"),
  );
}

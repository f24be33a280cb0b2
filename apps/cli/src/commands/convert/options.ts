import { didYouMean } from "@colloquy/define/support";
import { type ProtocolAdapter, protocolAdapters } from "@colloquy/session/convert";
import { Failure } from "../../failure.ts";

/** Flags of `colloquy convert`, as they are typed. */
export interface ConvertFlags {
  readonly to: string;
  readonly from?: string | undefined;
}

/** The protocol with this id. @throws Failure with a suggestion. */
export function adapterOf(id: string): ProtocolAdapter {
  const found = protocolAdapters.find(({ protocol }) => protocol === id);
  if (found) return found;
  const known = protocolAdapters.map(({ protocol }) => protocol);
  const hints = [didYouMean(id, known), `known: ${known.join(", ")}`].filter((hint) => hint !== undefined);
  throw new Failure("usage", `there is no protocol ${JSON.stringify(id)} to convert`, {
    help: hints.join("   "),
  });
}

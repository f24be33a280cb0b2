import type { Protocol } from "@colloquy/define";
import { didYouMean } from "@colloquy/define/support";
import type { FrameDirection } from "@colloquy/session";
import { Failure } from "../../failure.ts";

/** Flags of `colloquy validate`, as they are typed. */
export interface ValidateFlags {
  readonly protocol?: string | undefined;
  readonly from?: "client" | "server" | undefined;
}

/** What is to be done, checked. */
export interface ValidateOptions {
  readonly protocols: readonly Protocol[];
  /** Absent: found out for each file. */
  readonly protocol: Protocol | undefined;
  readonly bareDirection: FrameDirection | undefined;
}

/** Checks the flags. @throws Failure with a suggestion. */
export function parseOptions(flags: ValidateFlags, protocols: readonly Protocol[]): ValidateOptions {
  const protocol = flags.protocol === undefined ? undefined : protocolOf(flags.protocol, protocols);
  return { protocols, protocol, bareDirection: flags.from && directions[flags.from] };
}

const directions = { client: "clientToServer", server: "serverToClient" } as const;

function protocolOf(given: string, protocols: readonly Protocol[]): Protocol {
  const found = protocols.find(({ id }) => id === given);
  if (found) return found;
  const known = protocols.map(({ id }) => id);
  const hints = [didYouMean(given, known), `known: ${known.join(", ")}`].filter((hint) => hint !== undefined);
  throw new Failure("usage", `there is no protocol ${JSON.stringify(given)}`, { help: hints.join("   ") });
}

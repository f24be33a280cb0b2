import { CommanderError } from "@commander-js/extra-typings";
import { Failure } from "./failure.ts";

/** Makes a failure of anything that can be thrown. */
export function toFailure(error: unknown, signal: AbortSignal): Failure {
  if (error instanceof Failure) return error;
  if (error instanceof CommanderError) return usageFailure(error);
  if (signal.aborted) return new Failure("interrupted", "interrupted", { cause: error });
  const message = error instanceof Error ? error.message : String(error);
  return new Failure("unexpected", message, {
    cause: error,
    help: "That is a bug in colloquy. With -v it shows its stack.",
  });
}

/** The parser prints `error: …` and, on a second line, `(Did you mean …?)`. */
function usageFailure(error: CommanderError): Failure {
  const [message = "", suggestion] = error.message.split("\n");
  return new Failure("usage", message.replace(/^error: /, ""), {
    help: suggestion?.replace(/^\((.*)\)$/, "$1") ?? "colloquy --help shows what there is.",
  });
}

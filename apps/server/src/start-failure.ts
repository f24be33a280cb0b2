import {
  PortUnavailableError,
  StdioUnavailableError,
  StoreLockedError,
  StoreVersionError,
  UnsafeBindError,
} from "@colloquy/server";
import { Failure } from "./failure.ts";

/** A start that failed for a reason an operator can do something about; anything else is handed back as it is. */
export function toFailure(error: unknown): unknown {
  if (error instanceof PortUnavailableError) return portUnavailable(error);
  if (error instanceof UnsafeBindError)
    return new Failure("usage", "unsafe_bind", error.message, [
      "Set COLLOQUY_API_KEYS=name:key or COLLOQUY_TOKEN_SECRET, and COLLOQUY_ALLOWED_HOSTS to the names it is called by.",
      "Or stay on this machine: HOST=127.0.0.1",
    ]);
  if (error instanceof StdioUnavailableError)
    return new Failure("usage", "stdio_unavailable", error.message, [
      `Offered over standard streams: ${error.offered.join(", ") || "no protocol of this version"}.`,
    ]);
  if (error instanceof StoreLockedError)
    return new Failure("usage", "data_locked", error.message, [
      "For example COLLOQUY_DATA=.colloquy-2 PORT=7421",
    ]);
  if (error instanceof StoreVersionError) return new Failure("usage", "data_newer", error.message);
  if (isSystemError(error) && error.syscall === "mkdir")
    return new Failure("usage", "data_unusable", `The data directory cannot be made: ${error.message}`, [
      "Choose a directory this user may write: COLLOQUY_DATA=.colloquy",
    ]);
  return error;
}

function portUnavailable({ host, port, code }: PortUnavailableError): Failure {
  const { reason, help } = portReasons[code] ?? {
    reason: `fails (${code})`,
    help: "Choose another: HOST=127.0.0.1",
  };
  return new Failure("usage", "port_unavailable", `Listening on ${host}, port ${port}, ${reason}.`, [help]);
}

const portReasons: Readonly<Record<string, { readonly reason: string; readonly help: string }>> = {
  EADDRINUSE: {
    reason: "is not possible: another program has the port",
    help: "Stop that program, or choose another port: PORT=7421 (PORT=0 takes any free one)",
  },
  EACCES: {
    reason: "is not allowed for this user",
    help: "Choose a port above 1023: PORT=7420",
  },
  EADDRNOTAVAIL: {
    reason: "is not possible: this machine does not have the address",
    help: "Choose an address of this machine: HOST=127.0.0.1",
  },
  ENOTFOUND: {
    reason: "is not possible: the name is not known",
    help: "Choose an address of this machine: HOST=127.0.0.1",
  },
};

const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && "syscall" in error;

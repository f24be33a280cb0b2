import type { KnownCommand } from "@colloquy/schema/session";
import type { CommandResult } from "../../engine.ts";
import { type CommandContext, type Handler, type Handlers, refuse } from "../command-context.ts";
import { messageHandlers } from "./message.ts";
import { sessionHandlers } from "./session.ts";
import { turnHandlers } from "./turn.ts";

const handlers: Handlers<KnownCommand["type"]> = { ...sessionHandlers, ...messageHandlers, ...turnHandlers };

/** Carries out a command; one of a kind this version does not know is refused. */
export async function executeCommand(context: CommandContext, command: KnownCommand): Promise<CommandResult> {
  // The table has each kind's own function under its tag; only the compiler loses the connection on the way.
  const handler = handlers[command.type] as Handler<KnownCommand> | undefined;
  return handler
    ? handler(context, command)
    : refuse("unsupported", `There is no command ${command.type} here.`);
}

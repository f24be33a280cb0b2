import type { CommandDefinition } from "./command.ts";
import { chat } from "./commands/chat/command.ts";
import { convert } from "./commands/convert/command.ts";
import { generate } from "./commands/generate/command.ts";
import { importContract } from "./commands/import/command.ts";
import { validate } from "./commands/validate/command.ts";

/** Every command, in the order of the help page. */
export const commands: readonly CommandDefinition[] = [generate, importContract, validate, convert, chat];

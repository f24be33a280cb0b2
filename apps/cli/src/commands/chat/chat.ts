import type { KnownEvent } from "@colloquy/schema/session";
import type { CommandContext } from "../../command.ts";
import type { Conversation } from "./conversation/conversation.ts";
import type { Feed } from "./conversation/feed.ts";
import type { ChatOptions } from "./options.ts";

/** A conversation under way, and all a way to hold it needs. */
export interface Chat {
  readonly conversation: Conversation;
  readonly feed: Feed<KnownEvent>;
  readonly options: ChatOptions;
  readonly context: CommandContext;
}

/** A way to hold a conversation. */
export type Way = (chat: Chat) => Promise<void>;

import type { KnownCommand, KnownEvent, ToolDefinition } from "@colloquy/schema/session";
import type { Feed } from "./feed.ts";

/** What the server made of a command. */
export interface Sent {
  /** Id of the user message, where the protocol has one. */
  readonly messageId?: string;
}

/** One session as one client sees it, the same for every protocol. */
export interface Conversation extends AsyncDisposable {
  /** Neutral id (UUID) of the session, unless the server keeps it to itself. */
  readonly sessionId: string | undefined;
  /** What happens in the session. Ends when the server ends it; fails with a `Failure` when the connection is lost for good. */
  readonly events: Feed<KnownEvent>;
  /** Settles when the server has taken the command. @throws Failure when it refuses. */
  send(command: KnownCommand): Promise<Sent>;
}

/** Which conversation is wanted. */
export interface ConversationRequest {
  readonly url: URL;
  readonly token: string | undefined;
  /** Neutral id of a session to go on with; a new one when absent. */
  readonly sessionId: string | undefined;
  /** Tools of a new session that this client answers for. */
  readonly tools: readonly ToolDefinition[];
  /** Where the events of an existing session begin. */
  readonly from: "start" | "now";
  /** Told of things that went wrong without ending the conversation. */
  readonly warn: (text: string) => void;
  /** Gives up opening. */
  readonly signal: AbortSignal;
}

/** A protocol, as the chat needs it. */
export interface Driver {
  /** Why a session cannot be watched from its first event over this protocol, if so. */
  readonly cannotWatch?: string;
  open(request: ConversationRequest): Promise<Conversation>;
}

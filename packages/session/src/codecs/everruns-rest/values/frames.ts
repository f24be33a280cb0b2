import type {
  CreateMessageRequest,
  CreateSessionRequest,
  KnownEvent,
  SubmitToolResultsRequest,
  UpdateSessionRequest,
} from "@colloquy/schema/everruns-rest";

interface OfSession {
  readonly pathParameters: { readonly session_id: string };
}

/** A request that asks something of a session, as data. `operationId` is the operation's name in the protocol. */
export type EverrunsRequest =
  | { readonly operationId: "create_session"; readonly body: CreateSessionRequest }
  | (OfSession & { readonly operationId: "update_session"; readonly body: UpdateSessionRequest })
  | (OfSession & { readonly operationId: "create_message"; readonly body: CreateMessageRequest })
  | (OfSession & { readonly operationId: "submit_tool_results"; readonly body: SubmitToolResultsRequest })
  | (OfSession & { readonly operationId: "cancel_session" });

/** An event as it goes out. */
export type EverrunsEvent = KnownEvent;

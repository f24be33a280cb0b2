import {
  decodeCreateMessageRequest,
  decodeCreateSessionRequest,
  decodeSubmitToolResultsRequest,
  decodeUpdateSessionRequest,
  type EverrunsClient,
} from "@colloquy/client/everruns-rest";
import type { EverrunsRequest } from "@colloquy/session/everruns-rest";

type Of<Id> = Extract<EverrunsRequest, { readonly operationId: Id }>;

/** What of an answer is of use to a chat. */
export interface Answer {
  /** Of the session or the message that was made. */
  readonly id?: string;
}

type Calls = {
  readonly [Id in EverrunsRequest["operationId"]]: (
    client: EverrunsClient,
    request: Of<Id>,
  ) => Promise<Answer>;
};

const nothing: Answer = {};

/** Bodies pass the client's decoders: the codec and the client know the same contract by types of their own. */
const calls: Calls = {
  create_session: (client, { body }) => client.sessions.create(decodeCreateSessionRequest(body)),
  update_session: async (client, { pathParameters, body }) => {
    await client.sessions.update(pathParameters.session_id, decodeUpdateSessionRequest(body));
    return nothing;
  },
  create_message: async (client, { pathParameters, body }) => {
    const message = await client.messages.create(pathParameters.session_id, decodeCreateMessageRequest(body));
    return "id" in message ? { id: message.id } : nothing;
  },
  submit_tool_results: async (client, { pathParameters, body }) => {
    await client.toolResults.submit(pathParameters.session_id, decodeSubmitToolResultsRequest(body));
    return nothing;
  },
  cancel_session: async (client, { pathParameters }) => {
    await client.sessions.cancel(pathParameters.session_id);
    return nothing;
  },
};

/** Makes the request that the codec wrote down. */
export function call(client: EverrunsClient, request: EverrunsRequest): Promise<Answer> {
  const make = calls[request.operationId] as (
    client: EverrunsClient,
    request: EverrunsRequest,
  ) => Promise<Answer>;
  return make(client, request);
}

import { http, sse } from "@colloquy/define";
import { mapsTo, relatedTo } from "../../mapping.ts";
import {
  connectedSchema,
  disconnectingSchema,
  eventListSchema,
  eventSummarySchema,
  listEventsQuerySchema,
  streamQuerySchema,
} from "../messages/event-queries.ts";
import { eventSchema } from "../messages/events/index.ts";
import { messageListSchema } from "../messages/message.ts";
import {
  awaitedTurnSchema,
  createdMessageSchema,
  createMessageQuerySchema,
  createMessageRequestSchema,
} from "../messages/message-requests.ts";
import { cancelResponseSchema, sessionPathSchema } from "../messages/session-requests.ts";
import { submitToolResultsRequestSchema, submitToolResultsResponseSchema } from "../messages/tools.ts";
import { answers, refusals } from "./responses.ts";

const path = "/v1/sessions/{session_id}";
const pathParameters = sessionPathSchema;

export const createMessage = http({
  id: "create_message",
  method: "POST",
  path: `${path}/messages`,
  summary: "Send a message",
  description:
    "Adds a user message and returns at once; the turn runs in the background. A running turn is steered by the message.",
  source: "everruns-rest §4.1",
  pathParameters,
  queryParameters: createMessageQuerySchema,
  body: { schema: createMessageRequestSchema, description: "Message and options of its turn." },
  responses: {
    200: answers("With `wait=true`: outcome of the turn.", awaitedTurnSchema),
    201: answers("The message as stored.", createdMessageSchema),
    202: answers("With `wait=true`: the turn is still running.", awaitedTurnSchema),
    ...refusals(400, 404, 409, 413, 415, 422, 429),
  },
  mapping: mapsTo("message.send", "turn.steer"),
});

export const listMessages = http({
  id: "list_messages",
  method: "GET",
  path: `${path}/messages`,
  summary: "List messages",
  description: "Returns all messages of a session, oldest first.",
  source: "everruns-rest §4.4",
  pathParameters,
  responses: { 200: answers("All messages of the session.", messageListSchema), ...refusals(400, 404) },
  mapping: relatedTo("readingMessages"),
});

export const listEvents = http({
  id: "list_events",
  method: "GET",
  path: `${path}/events`,
  summary: "List events",
  description: "Returns stored events, paged and filtered.",
  source: "everruns-rest §6.3",
  pathParameters,
  queryParameters: listEventsQuerySchema,
  responses: { 200: answers("Selected events of the log.", eventListSchema), ...refusals(400, 404) },
});

export const summarizeEvents = http({
  id: "get_events_summary",
  method: "GET",
  path: `${path}/events/summary`,
  summary: "Count events by type",
  description: "Returns the number of stored events by type.",
  source: "everruns-rest §6.3",
  pathParameters,
  responses: { 200: answers("Counts of all stored events.", eventSummarySchema), ...refusals(400, 404) },
  mapping: relatedTo("readingUsage"),
});

export const streamEvents = sse({
  id: "stream_sse",
  path: `${path}/sse`,
  summary: "Stream events",
  description:
    "Sends the stored events after `since_id` (all of them without it), then events as they occur. A comment `heartbeat` is sent every 30 s. After about 300 s the server ends the stream with `disconnecting`; reconnect with the last `id`.",
  source: "everruns-rest §6",
  pathParameters,
  queryParameters: streamQuerySchema,
  events: eventSchema,
  controlFrames: [
    { event: "connected", description: "First frame, before any event.", schema: connectedSchema },
    {
      event: "disconnecting",
      description: "Last frame before a planned end.",
      schema: disconnectingSchema,
      terminal: true,
    },
  ],
  resume: { query: "since_id", cursor: "id" },
  responses: {
    200: {
      description: "Stream of server-sent events.",
      body: { contentType: "text/event-stream", description: "Frames in the format of `text/event-stream`." },
    },
    ...refusals(400, 404, 429),
  },
});

export const cancelTurn = http({
  id: "cancel_session",
  method: "POST",
  path: `${path}/cancel`,
  summary: "Cancel the turn",
  description: "Ends the running or waiting turn. The body is ignored and may be empty, `{}` or `null`.",
  source: "everruns-rest §8, §11 quirk 7",
  pathParameters,
  responses: { 200: answers("Outcome of the request.", cancelResponseSchema), ...refusals(400, 404) },
  mapping: mapsTo("turn.interrupt"),
});

export const submitToolResults = http({
  id: "submit_tool_results",
  method: "POST",
  path: `${path}/tool-results`,
  summary: "Submit tool results",
  description:
    "Delivers results of client-side tools. While the session is not waiting, the response is 409 and its text contains `not waiting for tool results`: clients look for these words and retry.",
  source: "everruns-rest §8",
  pathParameters,
  body: { schema: submitToolResultsRequestSchema, description: "Results of the open calls." },
  responses: {
    200: answers("The results were accepted.", submitToolResultsResponseSchema),
    ...refusals(400, 404, 409, 413, 415, 422),
  },
  mapping: mapsTo("tool.resolve"),
});

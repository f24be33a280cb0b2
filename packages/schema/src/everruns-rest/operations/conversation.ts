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
  summary: "Say something",
  description:
    "Adds a user message and answers at once; the turn runs in the background. A running turn is steered by it.",
  source: "everruns-rest §4.1",
  pathParameters,
  queryParameters: createMessageQuerySchema,
  body: { schema: createMessageRequestSchema, description: "The message." },
  responses: {
    200: answers("With `wait=true`: how the turn ended.", awaitedTurnSchema),
    201: answers("The message, as it was stored.", createdMessageSchema),
    202: answers("With `wait=true`: the turn still runs.", awaitedTurnSchema),
    ...refusals(400, 404, 409, 413, 415, 422, 429),
  },
  mapping: mapsTo("message.send", "turn.steer"),
});

export const listMessages = http({
  id: "list_messages",
  method: "GET",
  path: `${path}/messages`,
  summary: "List messages",
  description: "All messages of the session, oldest first.",
  source: "everruns-rest §4.4",
  pathParameters,
  responses: { 200: answers("The messages.", messageListSchema), ...refusals(400, 404) },
  mapping: relatedTo("readingMessages"),
});

export const listEvents = http({
  id: "list_events",
  method: "GET",
  path: `${path}/events`,
  summary: "Read the log",
  description: "Stored events, paged and filtered.",
  source: "everruns-rest §6.3",
  pathParameters,
  queryParameters: listEventsQuerySchema,
  responses: { 200: answers("The events.", eventListSchema), ...refusals(400, 404) },
});

export const summarizeEvents = http({
  id: "get_events_summary",
  method: "GET",
  path: `${path}/events/summary`,
  summary: "Count the log",
  description: "How many events of which type the log has.",
  source: "everruns-rest §6.3",
  pathParameters,
  responses: { 200: answers("The counts.", eventSummarySchema), ...refusals(400, 404) },
  mapping: relatedTo("readingUsage"),
});

export const streamEvents = sse({
  id: "stream_sse",
  path: `${path}/sse`,
  summary: "Watch a session",
  description:
    "Stored events after `since_id` (all of them without it), then everything as it happens. A comment `heartbeat` comes every 30 s. The server ends a stream after about 300 s with `disconnecting`; go on with the last `id`.",
  source: "everruns-rest §6",
  pathParameters,
  queryParameters: streamQuerySchema,
  events: eventSchema,
  controlFrames: [
    { event: "connected", description: "The first frame.", schema: connectedSchema },
    {
      event: "disconnecting",
      description: "The last frame before a planned end.",
      schema: disconnectingSchema,
      terminal: true,
    },
  ],
  resume: { query: "since_id", cursor: "id" },
  responses: {
    200: { description: "The stream.", body: { contentType: "text/event-stream", description: "Frames." } },
    ...refusals(400, 404, 429),
  },
});

export const cancelTurn = http({
  id: "cancel_session",
  method: "POST",
  path: `${path}/cancel`,
  summary: "Stop the turn",
  description: "Ends the running or waiting turn. The body is ignored and may be empty, `{}` or `null`.",
  source: "everruns-rest §8, §11 quirk 7",
  pathParameters,
  responses: { 200: answers("What came of it.", cancelResponseSchema), ...refusals(400, 404) },
  mapping: mapsTo("turn.interrupt"),
});

export const submitToolResults = http({
  id: "submit_tool_results",
  method: "POST",
  path: `${path}/tool-results`,
  summary: "Answer tool calls",
  description:
    "Hands in results of client-side tools. While the session is not waiting the answer is 409, and its text contains `not waiting for tool results`: clients look for these words and try again.",
  source: "everruns-rest §8",
  pathParameters,
  body: { schema: submitToolResultsRequestSchema, description: "The results." },
  responses: {
    200: answers("They were taken.", submitToolResultsResponseSchema),
    ...refusals(400, 404, 409, 413, 415, 422),
  },
  mapping: mapsTo("tool.resolve"),
});

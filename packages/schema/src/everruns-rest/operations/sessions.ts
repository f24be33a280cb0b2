import { http, unmapped } from "@colloquy/define";
import { mapsTo, relatedTo } from "../../mapping.ts";
import { sessionPageSchema, sessionSchema } from "../messages/session.ts";
import {
  createSessionRequestSchema,
  exportQuerySchema,
  forkSessionRequestSchema,
  listSessionsQuerySchema,
  sessionPathSchema,
  updateSessionRequestSchema,
} from "../messages/session-requests.ts";
import { answers, empty, refusals } from "./responses.ts";

const keeps = unmapped("The administration of sessions is no part of a session.");

const path = "/v1/sessions/{session_id}";
const pathParameters = sessionPathSchema;

export const listSessions = http({
  id: "list_sessions",
  method: "GET",
  path: "/v1/sessions",
  summary: "List sessions",
  description: "Returns the sessions of the caller, newest first.",
  source: "everruns-rest §3.3",
  queryParameters: listSessionsQuerySchema,
  responses: { 200: answers("A page of sessions, newest first.", sessionPageSchema), ...refusals(400) },
  mapping: relatedTo("listingSessions"),
});

export const createSession = http({
  id: "create_session",
  method: "POST",
  path: "/v1/sessions",
  summary: "Create a session",
  description: "Creates a session. Nothing runs until a message is sent.",
  source: "everruns-rest §3.1",
  body: {
    schema: createSessionRequestSchema,
    description: "Configuration of the session; `{}` is sufficient.",
  },
  responses: { 201: answers("The session as created.", sessionSchema), ...refusals(400, 404, 409, 422, 429) },
  mapping: mapsTo("session.create"),
});

export const getSession = http({
  id: "get_session",
  method: "GET",
  path,
  summary: "Read a session",
  description: "Returns the present state of a session.",
  source: "everruns-rest §3.3",
  pathParameters,
  responses: { 200: answers("The session with its present status.", sessionSchema), ...refusals(400, 404) },
  mapping: relatedTo("readingSession"),
});

export const updateSession = http({
  id: "update_session",
  method: "PATCH",
  path,
  summary: "Update a session",
  description: "Changes title, labels, language or identity of a session.",
  source: "everruns-rest §3.3",
  pathParameters,
  body: { schema: updateSessionRequestSchema, description: "Members to change, with their new values." },
  responses: { 200: answers("The session after the change.", sessionSchema), ...refusals(400, 404, 422) },
  mapping: mapsTo("session.configure", "session.rename"),
});

export const deleteSession = http({
  id: "delete_session",
  method: "DELETE",
  path,
  summary: "Delete a session",
  description: "Deletes a session permanently. A running turn is stopped without an event.",
  source: "everruns-rest §3.3, §11 quirk 20",
  pathParameters,
  responses: { 204: empty("The session no longer exists."), ...refusals(400, 404) },
  mapping: keeps,
});

export const pinSession = http({
  id: "pin_session",
  method: "PUT",
  path: `${path}/pin`,
  summary: "Pin a session",
  description: "Pins a session for the calling user. A repetition has no effect.",
  source: "everruns-rest §3.3",
  pathParameters,
  responses: { 204: empty("The session is pinned now."), ...refusals(400, 404) },
  mapping: keeps,
});

export const unpinSession = http({
  id: "unpin_session",
  method: "DELETE",
  path: `${path}/pin`,
  summary: "Unpin a session",
  description: "Removes the pin of the calling user. A repetition has no effect.",
  source: "everruns-rest §3.3",
  pathParameters,
  responses: { 204: empty("The session is not pinned now."), ...refusals(400, 404) },
  mapping: keeps,
});

export const forkSession = http({
  id: "fork_session",
  method: "POST",
  path: `${path}/fork`,
  summary: "Fork a session",
  description:
    "Creates a session with a copy of the conversation so far. Not possible while a turn is running.",
  source: "everruns-rest §3.3",
  pathParameters,
  body: {
    schema: forkSessionRequestSchema,
    description: "Differences from the original session.",
    optional: true,
  },
  responses: { 201: answers("The copy of the session.", sessionSchema), ...refusals(400, 404, 409, 422) },
  mapping: keeps,
});

export const exportSession = http({
  id: "export_session",
  method: "GET",
  path: `${path}/export`,
  summary: "Export the messages",
  description: "Returns all messages, one JSON object per line, with a newline after the last.",
  source: "everruns-rest §3.3",
  pathParameters,
  queryParameters: exportQuerySchema,
  responses: {
    200: {
      description: "The messages as a file to download.",
      body: { contentType: "application/x-ndjson", description: "One message per line." },
    },
    ...refusals(400, 404, 413),
  },
  mapping: relatedTo("readingMessages"),
});

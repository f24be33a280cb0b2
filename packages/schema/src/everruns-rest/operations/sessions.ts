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

const keeps = unmapped("How a server keeps its sessions is no part of what happens in one.");

const path = "/v1/sessions/{session_id}";
const pathParameters = sessionPathSchema;

export const listSessions = http({
  id: "list_sessions",
  method: "GET",
  path: "/v1/sessions",
  summary: "List sessions",
  description: "The caller's sessions, newest first.",
  source: "everruns-rest §3.3",
  queryParameters: listSessionsQuerySchema,
  responses: { 200: answers("A page of sessions.", sessionPageSchema), ...refusals(400) },
  mapping: relatedTo("listingSessions"),
});

export const createSession = http({
  id: "create_session",
  method: "POST",
  path: "/v1/sessions",
  summary: "Create a session",
  description: "Makes a session. Nothing runs until a message comes.",
  source: "everruns-rest §3.1",
  body: { schema: createSessionRequestSchema, description: "What it is to be; `{}` is enough." },
  responses: { 201: answers("The session.", sessionSchema), ...refusals(400, 404, 409, 422, 429) },
  mapping: mapsTo("session.create"),
});

export const getSession = http({
  id: "get_session",
  method: "GET",
  path,
  summary: "Read a session",
  description: "The session as it is now.",
  source: "everruns-rest §3.3",
  pathParameters,
  responses: { 200: answers("The session.", sessionSchema), ...refusals(400, 404) },
  mapping: relatedTo("readingSession"),
});

export const updateSession = http({
  id: "update_session",
  method: "PATCH",
  path,
  summary: "Edit a session",
  description: "Changes title, labels or language.",
  source: "everruns-rest §3.3",
  pathParameters,
  body: { schema: updateSessionRequestSchema, description: "What changes." },
  responses: { 200: answers("The session.", sessionSchema), ...refusals(400, 404, 422) },
  mapping: mapsTo("session.configure", "session.rename"),
});

export const deleteSession = http({
  id: "delete_session",
  method: "DELETE",
  path,
  summary: "Delete a session",
  description: "Deletes the session for good. A running turn is stopped without an event.",
  source: "everruns-rest §3.3, §11 quirk 20",
  pathParameters,
  responses: { 204: empty("It is gone."), ...refusals(400, 404) },
  mapping: keeps,
});

export const pinSession = http({
  id: "pin_session",
  method: "PUT",
  path: `${path}/pin`,
  summary: "Pin a session",
  description: "Marks the session for the calling user. Repeating it changes nothing.",
  source: "everruns-rest §3.3",
  pathParameters,
  responses: { 204: empty("It is pinned."), ...refusals(400, 404) },
  mapping: keeps,
});

export const unpinSession = http({
  id: "unpin_session",
  method: "DELETE",
  path: `${path}/pin`,
  summary: "Unpin a session",
  description: "Takes the mark away. Repeating it changes nothing.",
  source: "everruns-rest §3.3",
  pathParameters,
  responses: { 204: empty("It is not pinned."), ...refusals(400, 404) },
  mapping: keeps,
});

export const forkSession = http({
  id: "fork_session",
  method: "POST",
  path: `${path}/fork`,
  summary: "Branch a session",
  description: "Makes a new session with the conversation so far. Not while a turn runs.",
  source: "everruns-rest §3.3",
  pathParameters,
  body: { schema: forkSessionRequestSchema, description: "What is to differ.", optional: true },
  responses: { 201: answers("The new session.", sessionSchema), ...refusals(400, 404, 409, 422) },
  mapping: keeps,
});

export const exportSession = http({
  id: "export_session",
  method: "GET",
  path: `${path}/export`,
  summary: "Export the messages",
  description: "All messages, one JSON object per line, with a line end after the last.",
  source: "everruns-rest §3.3",
  pathParameters,
  queryParameters: exportQuerySchema,
  responses: {
    200: {
      description: "The messages as a file.",
      body: { contentType: "application/x-ndjson", description: "One message per line." },
    },
    ...refusals(400, 404, 413),
  },
  mapping: relatedTo("readingMessages"),
});

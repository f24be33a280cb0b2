import { protocol } from "@colloquy/define";
import { deviations } from "./deviations.ts";
import { errors } from "./errors.ts";
import { limits } from "./limits.ts";
import {
  createAgent,
  deleteAgent,
  getAgent,
  listAgents,
  listHarnesses,
  listModels,
} from "./operations/catalogue.ts";
import {
  cancelTurn,
  createMessage,
  listEvents,
  listMessages,
  streamEvents,
  submitToolResults,
  summarizeEvents,
} from "./operations/conversation.ts";
import { deleteImage, getImage, getThumbnail, listImages, uploadImage } from "./operations/images.ts";
import {
  createSession,
  deleteSession,
  exportSession,
  forkSession,
  getSession,
  listSessions,
  pinSession,
  unpinSession,
  updateSession,
} from "./operations/sessions.ts";
import { order } from "./order.ts";

/** The operations a conversation needs (§15 «core»). */
export const coreOperations = [
  listSessions,
  createSession,
  getSession,
  updateSession,
  deleteSession,
  pinSession,
  unpinSession,
  forkSession,
  exportSession,
  createMessage,
  listMessages,
  listEvents,
  summarizeEvents,
  streamEvents,
  cancelTurn,
  submitToolResults,
  uploadImage,
  listImages,
  getImage,
  getThumbnail,
  deleteImage,
];

/** What a client may need before it has a session (§10). */
export const supportingOperations = [
  createAgent,
  listAgents,
  getAgent,
  deleteAgent,
  listHarnesses,
  listModels,
];

/** everruns REST with its event stream. */
export const everrunsRestProtocol = protocol({
  id: "everruns-rest",
  title: "everruns REST",
  version: "2026-08-19",
  description:
    "Sessions, messages and events over HTTP with JSON, and a resumable stream of Server-Sent Events. Follows the OpenAPI document of 2026-08 («version C»), with the optional request fields of newer servers.",
  source: "everruns-rest §1",
  transports: ["http"],
  operations: [...coreOperations, ...supportingOperations],
  auth: [
    {
      in: "header",
      name: "Authorization",
      description: "Raw token without a scheme; `Bearer` and `ApiKey` before it are accepted (§2.1).",
    },
  ],
  errors,
  limits,
  deviations,
  order,
});

import { nullish, string } from "@colloquy/define";
import type { z } from "zod";
import { errorFrameSchema } from "./errors.ts";
import { clientControlFrameSchema, serverControlFrameSchema } from "./messages/control.ts";
import { flatAssistantFrameSchema, streamEventFrameSchema, systemFrameSchema } from "./messages/flat.ts";
import { initFrameSchema } from "./messages/init.ts";
import { pingFrameSchema, pongFrameSchema } from "./messages/ping.ts";
import { promptFrameSchema } from "./messages/prompt.ts";
import { anyResultFrameSchema, serverSdkMessageFrameSchema } from "./messages/sdk-message.ts";
import { toolCallFrameSchema, toolResultFrameSchema } from "./messages/tool.ts";
import { flatUserFrameSchema, userSdkMessageFrameSchema } from "./messages/user.ts";
import { chucky, docs } from "./namespace.ts";

const clientSchemas = [
  initFrameSchema,
  promptFrameSchema,
  userSdkMessageFrameSchema,
  flatUserFrameSchema,
  toolResultFrameSchema,
  clientControlFrameSchema,
  pingFrameSchema,
] as const;

const serverSchemas = [
  serverControlFrameSchema,
  serverSdkMessageFrameSchema,
  toolCallFrameSchema,
  anyResultFrameSchema,
  errorFrameSchema,
  pongFrameSchema,
  flatAssistantFrameSchema,
  systemFrameSchema,
  streamEventFrameSchema,
  flatUserFrameSchema,
] as const;

/** Every frame a client may send, in every dialect. */
export const clientFrameSchema = chucky.openUnion(
  "ClientFrame",
  docs("§3, §5", "Frame a client may send, in any of the four dialects.", { type: "init", payload: {} }),
  "type",
  clientSchemas,
);

/** Every frame a server may send, in every dialect. */
export const serverFrameSchema = chucky.openUnion(
  "ServerFrame",
  docs("§4, §5", "Frame a server may send, in any of the four dialects.", {
    type: "control",
    payload: { action: "ready" },
  }),
  "type",
  serverSchemas,
);

export const connectionQuerySchema = chucky.object(
  "ConnectionQuery",
  docs("§1", "Query parameters of the WebSocket URL.", { type: "prompt" }),
  {
    token: nullish(
      string(),
      "JWT with the claims of `TokenClaims`. Optional on a server that runs without authentication.",
    ),
    type: nullish(
      string(),
      "`prompt` from the Python and Go clients, absent from others; other values are ignored.",
    ),
    vessel: nullish(
      string(),
      "Name of a persistent sandbox to attach to. Ignored by this server, which has none.",
    ),
  },
);

/** A frame of a type this version knows. */
export type KnownClientFrame = z.infer<(typeof clientSchemas)[number]>;
export type KnownServerFrame = z.infer<(typeof serverSchemas)[number]>;
export type ClientFrame = z.infer<typeof clientFrameSchema>;
export type ServerFrame = z.infer<typeof serverFrameSchema>;

/** Types of frames only a server may send: from a client they are the wrong role. */
export const serverOnlyTypes: ReadonlySet<string> = new Set([
  "tool_call",
  "result",
  "error",
  "pong",
  "assistant",
  "system",
  "stream_event",
]);

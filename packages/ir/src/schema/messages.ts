import { z } from "zod";
import { fieldSchema } from "./definitions.ts";
import { docsSchema } from "./docs.ts";
import { named } from "./named.ts";
import { typeSchema } from "./types.ts";

export const messageSchema = named(
  "Message",
  z.strictObject({
    id: z.string(),
    direction: z.literal(["clientToServer", "serverToClient", "both"]),
    type: typeSchema,
    docs: docsSchema,
  }),
);

export const channelSchema = named(
  "Channel",
  z.strictObject({
    id: z.string(),
    description: z.string(),
    transport: z.literal(["websocket", "stdio"]),
    path: z.exactOptional(z.string()),
    clientToServer: typeSchema,
    serverToClient: typeSchema,
    queryParameters: z.array(fieldSchema),
  }),
);

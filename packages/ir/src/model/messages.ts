import { z } from "zod";
import { fieldSchema } from "./definitions.ts";
import { docsSchema } from "./docs.ts";
import { type Data, described, named } from "./schema.ts";
import { typeSchema } from "./types.ts";

export const messageSchema = named(
  "Message",
  "A frame of a channel.",
  z.strictObject({
    id: z.string(),
    direction: z.literal(["clientToServer", "serverToClient", "both"]),
    type: typeSchema,
    docs: docsSchema,
  }),
);

export const channelSchema = named(
  "Channel",
  "An endpoint that carries frames both ways, or the standard streams of a child process.",
  z.strictObject({
    id: z.string(),
    description: z.string(),
    transport: z.literal(["websocket", "stdio"]),
    path: described(z.exactOptional(z.string()), "Absent for standard streams."),
    clientToServer: typeSchema,
    serverToClient: typeSchema,
    queryParameters: z.array(fieldSchema),
  }),
);

/** A frame of a channel. */
export type Message = Data<typeof messageSchema>;
/** An endpoint that carries frames both ways, or the standard streams of a child process. */
export type Channel = Data<typeof channelSchema>;

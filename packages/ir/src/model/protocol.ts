import { z } from "zod";
import { counterpartSchema } from "./counterparts.ts";
import { docsSchema } from "./docs.ts";
import { operationSchema } from "./http.ts";
import { channelSchema, messageSchema } from "./messages.ts";
import { stateMachineSchema } from "./order.ts";
import { rpcSchema } from "./rpc.ts";
import { type Data, described, named } from "./schema.ts";

const description = z.string();

const authSchema = z.strictObject({ in: z.literal(["header", "query"]), name: z.string(), description });

const errorSchema = z.strictObject({
  code: z.string(),
  rpcCode: described(z.exactOptional(z.int()), "`code` of the JSON-RPC error it is sent as."),
  description,
  retryable: described(z.boolean(), "Whether the same request may succeed later."),
  status: described(z.exactOptional(z.int()), "HTTP status it is sent with."),
  closeCode: described(z.exactOptional(z.int()), "WebSocket close code that follows it."),
});

const limitSchema = z.strictObject({ id: z.string(), value: z.number(), unit: z.string(), description });

export const protocolSchema = named(
  "Protocol",
  "Everything one protocol sends, answers and bounds.",
  z.strictObject({
    id: z.string(),
    title: z.string(),
    version: z.string(),
    docs: docsSchema,
    transports: z.array(z.literal(["http", "websocket", "stdio"])),
    operations: z.array(operationSchema),
    messages: z.array(messageSchema),
    channels: z.array(channelSchema),
    counterparts: described(
      z.array(counterpartSchema),
      "One for each part; empty when the contract names none.",
    ),
    rpc: z.exactOptional(rpcSchema),
    order: described(
      z.array(stateMachineSchema),
      "Which frame may follow which; empty when the contract does not say.",
    ),
    auth: z.array(authSchema),
    errors: z.array(errorSchema),
    closeCodes: z.array(z.strictObject({ code: z.int(), description })),
    limits: z.array(limitSchema),
    deviations: described(z.array(z.string()), "Where this contract departs from the original on purpose."),
  }),
);

/** Everything one protocol sends, answers and bounds. */
export type Protocol = Data<typeof protocolSchema>;

import { z } from "zod";
import { counterpartSchema } from "./counterparts.ts";
import { namedTypeSchema } from "./definitions.ts";
import { docsSchema, hashSchema } from "./docs.ts";
import { operationSchema } from "./http.ts";
import { channelSchema, messageSchema } from "./messages.ts";
import { named } from "./named.ts";
import { stateMachineSchema } from "./order.ts";
import { rpcSchema } from "./rpc.ts";

const described = { description: z.string() };

const protocolSchema = named(
  "Protocol",
  z.strictObject({
    id: z.string(),
    title: z.string(),
    version: z.string(),
    docs: docsSchema,
    transports: z.array(z.literal(["http", "websocket", "stdio"])),
    operations: z.array(operationSchema),
    messages: z.array(messageSchema),
    channels: z.array(channelSchema),
    counterparts: z.array(counterpartSchema),
    rpc: z.exactOptional(rpcSchema),
    order: z.array(stateMachineSchema),
    auth: z.array(z.strictObject({ in: z.literal(["header", "query"]), name: z.string(), ...described })),
    errors: z.array(
      z.strictObject({
        code: z.string(),
        rpcCode: z.exactOptional(z.int()),
        ...described,
        retryable: z.boolean(),
        status: z.exactOptional(z.int()),
        closeCode: z.exactOptional(z.int()),
      }),
    ),
    closeCodes: z.array(z.strictObject({ code: z.int(), ...described })),
    limits: z.array(z.strictObject({ id: z.string(), value: z.number(), unit: z.string(), ...described })),
    deviations: z.array(z.string()),
  }),
);

/**
 * The model as a zod schema. It cannot drift from the model: `contract.test-d.ts` requires its type to be equal to
 * `Contract`, member by member, and `ir.schema.json` is compared with what it exports.
 */
export const contractSchema = z.strictObject({
  irVersion: z.string(),
  id: z.string(),
  title: z.string(),
  version: z.string(),
  baseUri: z.string(),
  docs: docsSchema,
  types: z.array(namedTypeSchema),
  protocols: z.array(protocolSchema),
  hash: hashSchema,
});

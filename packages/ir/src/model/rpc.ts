import { z } from "zod";
import { docsSchema } from "./docs.ts";
import { type Data, described, named } from "./schema.ts";
import { typeSchema } from "./types.ts";

const methodSchema = z.strictObject({
  id: described(z.string(), "Exactly as in `method`."),
  summary: z.string(),
  docs: docsSchema,
  params: described(z.exactOptional(typeSchema), "Absent: the method has none."),
  paramsUse: described(
    z.literal(["required", "optional", "ignored"]),
    "Whether a server demands `params`, takes them or `{}`, or never reads them.",
  ),
  result: typeSchema,
  errors: described(z.array(z.string()), "Codes of the protocol's errors that the method itself may return."),
});

const notificationSchema = z.strictObject({
  id: described(z.string(), "Exactly as in `method`."),
  direction: z.literal(["clientToServer", "serverToClient"]),
  params: typeSchema,
  docs: docsSchema,
});

export const rpcSchema = named(
  "Rpc",
  "Methods and notifications of a protocol on JSON-RPC 2.0.",
  z.strictObject({ methods: z.array(methodSchema), notifications: z.array(notificationSchema) }),
);

export type RpcMethod = Data<typeof methodSchema>;
export type RpcNotification = Data<typeof notificationSchema>;
/** Methods and notifications of a protocol on JSON-RPC 2.0. */
export type Rpc = Data<typeof rpcSchema>;

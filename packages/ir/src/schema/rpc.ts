import { z } from "zod";
import { docsSchema } from "./docs.ts";
import { named } from "./named.ts";
import { typeSchema } from "./types.ts";

const methodSchema = z.strictObject({
  id: z.string(),
  summary: z.string(),
  docs: docsSchema,
  params: z.exactOptional(typeSchema),
  paramsUse: z.literal(["required", "optional", "ignored"]),
  result: typeSchema,
  errors: z.array(z.string()),
});

const notificationSchema = z.strictObject({
  id: z.string(),
  direction: z.literal(["clientToServer", "serverToClient"]),
  params: typeSchema,
  docs: docsSchema,
});

export const rpcSchema = named(
  "Rpc",
  z.strictObject({ methods: z.array(methodSchema), notifications: z.array(notificationSchema) }),
);
